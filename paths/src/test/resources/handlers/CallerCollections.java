import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;

/** Collections that a caller passes may be of any class: unmodifiable, linked, sorted. */
public class CallerCollections {
  static int add(List<String> list) {
    if (list != null) {
      list.add("x"); // REFUTED: UnsupportedOperationException
    }
    return 1;
  }

  static int removeAbsent(List<String> list) {
    if (list != null) {
      list.remove("no such thing"); // REFUTED: UnsupportedOperationException
    }
    return 1;
  }

  static int clear(List<String> list) {
    if (list != null && list.isEmpty()) {
      list.clear(); // REFUTED: UnsupportedOperationException
    }
    return 1;
  }

  static int sort(List<String> list) {
    if (list != null) {
      list.sort(null); // REFUTED: UnsupportedOperationException
    }
    return 1;
  }

  static int removeByIterator(List<String> list) {
    if (list == null) {
      return 0;
    }
    Iterator<String> all = list.iterator();
    try {
      all.remove(); // REFUTED: UnsupportedOperationException
    } catch (IllegalStateException e) {
      return 1;
    }
    return 2;
  }

  static int setByIterator(List<String> list) {
    if (list == null || list.isEmpty()) {
      return 0;
    }
    ListIterator<String> all = list.listIterator();
    all.next();
    all.set("x"); // REFUTED: UnsupportedOperationException
    return 2;
  }

  static int addToPart(List<String> list) {
    if (list == null || list.isEmpty()) {
      return 0;
    }
    list.subList(0, 1).add("x"); // REFUTED: UnsupportedOperationException
    return 2;
  }

  static int containsNull(List<String> list) {
    return list == null || list.contains(null) ? 1 : 2; // REFUTED: NullPointerException
  }

  static int indexOfAny(List<String> list, String text) {
    return list == null ? 0 : list.indexOf(text); // REFUTED: NullPointerException
  }

  // PROVED
  static int indexOf(List<String> list, String text) {
    if (list == null || text == null || list.size() > 3) {
      return 0;
    }
    int index = list.indexOf(text);
    return index < 0 ? 0 : list.get(index).length();
  }

  static int linked(List<String> list) {
    if (list instanceof LinkedList) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  static int castToArrayList(List<String> list) {
    return list == null ? 0 : ((ArrayList<String>) list).size(); // REFUTED: ClassCastException
  }

  // UNKNOWN: getClass() says cannot be followed
  static int exactly(List<String> list) {
    return list == null || list.getClass() == ArrayList.class ? 1 : 1 / 0;
  }

  // UNKNOWN: the very one that the JDK makes once
  static int emptyItself(List<String> list) {
    if (list != null && list == (Object) List.of()) {
      throw new IllegalStateException();
    }
    return 1;
  }

  static int collection(Collection<String> collection) {
    if (collection == null || collection instanceof RandomAccess) {
      return 1;
    }
    throw new IllegalStateException(); // REFUTED: IllegalStateException
  }

  static int iterable(Iterable<String> iterable) {
    if (iterable instanceof List) {
      return 1;
    }
    throw new IllegalStateException(); // REFUTED: IllegalStateException
  }

  // UNKNOWN: what the collection collection takes for equal
  static int containsInCollection(Collection<String> collection) {
    return collection == null || collection.contains("a") ? 1 : 2;
  }

  // PROVED: collection is a collection of the JDK
  static int lengths(Collection<String> collection) {
    if (collection == null || collection.size() > 3) {
      return 0;
    }
    int sum = 0;
    for (String text : collection) {
      sum += text == null ? 0 : 1;
    }
    return sum;
  }

  static int lengthsOfNull(Iterable<String> iterable) {
    if (iterable == null) {
      return 0;
    }
    int sum = 0;
    for (String text : iterable) {
      sum += text.length(); // REFUTED: NullPointerException
    }
    return sum;
  }

  // PROVED
  static int copied(List<String> list) {
    if (list == null || list.size() > 2) {
      return 0;
    }
    List<String> own = new ArrayList<>(list);
    own.add("x");
    own.remove(null);
    return own.get(0) == null ? 1 : 2;
  }

  static int copiedWrong(List<String> list) {
    if (list == null || list.size() > 2) {
      return 0;
    }
    List<String> own = new ArrayList<>(list);
    own.add("x");
    return own.get(0).length(); // REFUTED: NullPointerException
  }

  // PROVED
  static int part(List<String> list) {
    if (list == null || list.size() != 3) {
      return 0;
    }
    List<String> part = list.subList(1, 3);
    if (part.size() != 2 || part.get(0) != list.get(1) || part.toArray().length != 2) {
      throw new IllegalStateException();
    }
    return part.get(1) == null ? 1 : 2;
  }

  static int partTooLong(List<String> list) {
    if (list == null) {
      return 0;
    }
    return list.subList(0, 2).size(); // REFUTED: IndexOutOfBoundsException
  }

  // PROVED
  static int backwards(List<Integer> list) {
    if (list == null || list.size() > 3) {
      return 0;
    }
    int count = 0;
    ListIterator<Integer> all = list.listIterator(list.size());
    while (all.hasPrevious()) {
      all.previous();
      count++;
    }
    return count == list.size() ? 1 : 1 / 0;
  }

  // PROVED
  static int sameElements(List<String> list) {
    if (list == null || list.size() > 2) {
      return 0;
    }
    return list.equals(new ArrayList<>(list)) ? 1 : 1 / 0;
  }

  static int put(Map<String, String> map) {
    if (map != null) {
      map.put("a", "b"); // REFUTED: UnsupportedOperationException
    }
    return 1;
  }

  static int mergeInto(Map<String, Integer> map) {
    if (map != null) {
      map.merge("a", 1, Integer::sum); // REFUTED: UnsupportedOperationException
    }
    return 1;
  }

  // PROVED: map is of class java.util.HashMap itself, not of a subclass
  static int putIntoHashMap(HashMap<String, String> map) {
    if (map != null && map.isEmpty()) {
      map.put("a", "b");
    }
    return 1;
  }

  static int removeKey(Map<String, String> map) {
    if (map != null) {
      map.keySet().remove("no such thing"); // REFUTED: UnsupportedOperationException
    }
    return 1;
  }

  static int clearValues(Map<String, String> map) {
    if (map != null && map.isEmpty()) {
      map.values().clear(); // REFUTED: UnsupportedOperationException
    }
    return 1;
  }

  // UNKNOWN: setting an entry of a map of the input
  static int setEntry(Map<String, String> map) {
    if (map == null || map.size() != 1) {
      return 0;
    }
    for (Map.Entry<String, String> entry : map.entrySet()) {
      entry.setValue("x");
    }
    return 1;
  }

  // UNKNOWN: asking map for a key that is no String
  static int getByNumber(Map<String, String> map) {
    return map == null || map.get((Object) 1) == null ? 1 : 2;
  }

  // PROVED
  static int entries(Map<String, Integer> map) {
    if (map == null || map.size() > 2) {
      return 0;
    }
    int sum = 0;
    for (Map.Entry<String, Integer> entry : map.entrySet()) {
      sum += map.containsKey(entry.getKey()) ? 1 : 1 / 0;
      if (entry.getValue() != map.get(entry.getKey())) {
        throw new IllegalStateException();
      }
    }
    return sum == map.size() ? 1 : 1 / 0;
  }

  static int valuesOfNull(Map<String, Integer> map) {
    if (map == null) {
      return 0;
    }
    int sum = 0;
    for (int value : map.values()) { // REFUTED: NullPointerException
      sum += value;
    }
    return sum;
  }

  // PROVED: set is a set of the JDK, not of java.util.concurrent, no stale view
  static int set(Set<String> set) {
    return set == null ? 0 : set.size();
  }

  static int sameAsBefore(List<String> first, Collection<String> second) {
    if (first != null && first == second) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // PROVED
  static int narrowerLater(Collection<String> first, List<String> second) {
    if (first == null || second == null || second.isEmpty()) {
      return 0;
    }
    return second.get(0) == null ? 1 : 2;
  }

  // PROVED: first and second are not one object
  static int sameAsLater(Collection<String> first, List<String> second) {
    if (first != null && first == second) {
      throw new IllegalStateException();
    }
    return 1;
  }

  // PROVED: first and second are not one object
  static int sameAsDeque(List<String> first, Deque<String> second) {
    if (first != null && (Object) first == second) {
      throw new IllegalStateException();
    }
    return 1;
  }

  static int lengthsOfSet(Set<String> set) {
    int sum = 0;
    if (set != null && set.size() < 3) {
      for (String each : set) {
        sum += each.length(); // REFUTED: NullPointerException
      }
    }
    return sum;
  }

  // PROVED: set is a set of the JDK, not of java.util.concurrent, no stale view
  static int lengthsOfSetSafe(Set<String> set) {
    int sum = 0;
    if (set != null && set.size() < 3) {
      for (String each : set) {
        sum += each == null ? 0 : each.length();
      }
    }
    return sum;
  }

  // PROVED
  static int elementsDiffer(Set<Integer> set) {
    if (set == null || set.size() != 2) {
      return 0;
    }
    Iterator<Integer> elements = set.iterator();
    Integer one = elements.next();
    Integer other = elements.next();
    return one == null || other == null ? 0 : 1 / (one.equals(other) ? 0 : 1);
  }

  static int elementsFollow(Set<Integer> set) {
    if (set == null || set.size() != 2) {
      return 0;
    }
    Iterator<Integer> elements = set.iterator();
    Integer one = elements.next();
    Integer other = elements.next();
    return one == null || other == null
        ? 0
        : 1 / (one == other + 1 ? 0 : 1); // REFUTED: ArithmeticException
  }

  static void addToSet(Set<Integer> set) {
    if (set != null) {
      set.add(1); // REFUTED: UnsupportedOperationException
    }
  }

  static int refusedInOneWay(List<String> list) {
    try {
      return list == null || list.size() < 3 ? 0 : list.subList(2, 1).size(); // REFUTED: IndexOutOfBoundsException
    } catch (IllegalArgumentException e) {
      return 1;
    }
  }

  // UNKNOWN: IllegalStateException
  static int foundWithoutCase(Set<String> set) {
    if (set == null || set.size() != 1) {
      return 0;
    }
    String only = set.iterator().next();
    if (only != null && set.contains("A") && !only.equals("A")) {
      throw new IllegalStateException();
    }
    return 1;
  }

  static int missedByIdentity(Map<String, String> map) {
    if (map == null || map.size() != 1) {
      return 0;
    }
    if (map.keySet().iterator().next().equals("A") && !map.containsKey("A")) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // PROVED: map is a map of the JDK, not of java.util.concurrent, no stale view
  static int askedTwice(Map<String, String> map) {
    if (map != null && map.containsKey("a")) {
      return map.containsKey("a") && map.size() > 0 ? 1 : 1 / 0;
    }
    return 0;
  }

  // PROVED: set is a set of the JDK, not of java.util.concurrent, no stale view
  static int ownElement(Set<String> set) {
    if (set == null || set.isEmpty()) {
      return 0;
    }
    String first = set.iterator().next();
    return first == null || set.contains(first) ? 1 : 1 / 0;
  }

  static boolean otherClass(Set<String> set) {
    return set != null && set.size() == 1 && set.contains((Object) 1); // REFUTED: ClassCastException
  }

  static int otherException(List<String> list) {
    try {
      return list == null || list.size() > 2 ? 0 : list.get(5) == null ? 1 : 2;
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException(e); // REFUTED: IllegalStateException
    } catch (IndexOutOfBoundsException e) {
      return 3;
    }
  }

  // UNKNOWN: the method parallelStream that a collection of a caller has
  static long inParallel(List<String> list) {
    return list == null ? 0 : list.parallelStream().count();
  }
}
