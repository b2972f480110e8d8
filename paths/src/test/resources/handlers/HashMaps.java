import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a HashMap calls, and what it leaves alone. */
public class HashMaps {
  static class Deaf extends HashMap<String, String> {
    @Override
    public String put(String key, String value) {
      return null;
    }

    @Override
    public String get(Object key) {
      throw new IllegalStateException();
    }
  }

  record Hostile(String s) {
    @Override
    public int hashCode() {
      throw new IllegalStateException();
    }
  }

  /** Equal to everything that lets it speak. */
  static class Friend {
    private final int hash;

    Friend(int hash) {
      this.hash = hash;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return true;
    }
  }

  record Point(String name, int x) {}

  static class Eldest extends LinkedHashMap<String, String> {
    Eldest(Map<String, String> other) {
      super(other);
    }

    Eldest() {}

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > 1;
    }
  }

  static int keysChange() {
    Map<String, String> map = new HashMap<>(Map.of("a", "b"));
    map.keySet().forEach(k -> map.remove(k)); // REFUTED: ConcurrentModificationException
    return 1;
  }

  static int valuesChange() {
    Map<String, String> map = new LinkedHashMap<>(Map.of("a", "b"));
    map.values().forEach(v -> map.clear()); // REFUTED: ConcurrentModificationException
    return 1;
  }

  static int entriesChange() {
    Map<String, String> map = new HashMap<>(Map.of("a", "b"));
    map.entrySet().forEach(e -> map.put("c", "d")); // REFUTED: ConcurrentModificationException
    return 1;
  }

  // PROVED
  static int keysStay() {
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
    map.keySet().forEach(k -> map.put(k, 2));
    map.entrySet().forEach(e -> e.setValue(e.getValue() + 1));
    return 6 / map.get("a");
  }

  static int computedElsewhere() {
    Map<String, String> map = new HashMap<>(Map.of("a", "b"));
    map.computeIfPresent( // REFUTED: ConcurrentModificationException
        "a",
        (k, v) -> {
          map.put("z", "q");
          return v;
        });
    return 1;
  }

  // PROVED
  static int computed() {
    Map<String, String> map = new HashMap<>(Map.of("a", "b"));
    map.computeIfPresent("a", (k, v) -> v + map.get(k));
    map.computeIfPresent("c", (k, v) -> null);
    map.computeIfAbsent("d", k -> "e");
    map.compute("a", (k, v) -> null);
    return map.size() == 1 && map.get("d").equals("e") ? 1 : 1 / 0;
  }

  static int putAllOfSubclass() {
    Deaf map = new Deaf();
    map.putAll(Map.of("a", "b"));
    if (map.size() == 1) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // PROVED
  static int mergeOfSubclass() {
    Deaf map = new Deaf();
    map.merge("a", "b", String::concat);
    map.merge("a", "c", String::concat);
    map.putIfAbsent("d", "e");
    map.computeIfAbsent("f", k -> k);
    if (!map.getOrDefault("a", "").equals("bc") || map.size() != 3) {
      throw new IllegalStateException();
    }
    return map.replace("a", "x").length();
  }

  static int hashOfList() {
    Map<List<Hostile>, String> map = new HashMap<>();
    try {
      map.put(List.of(new Hostile("a")), "x");
      return 1;
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(e); // REFUTED: IllegalArgumentException
    }
  }

  // PROVED
  static int listKey(String s) {
    Map<List<String>, Integer> map = new HashMap<>();
    map.put(List.of("a", "b"), 1);
    map.put(List.of("a", "c"), 2);
    return 6 / map.get(List.of("a", "b"));
  }

  // PROVED
  static int recordKey(String s, int x) {
    Map<Point, Integer> map = new HashMap<>();
    map.put(new Point(s, x), 1);
    return 6 / map.get(new Point(s, x));
  }

  static int friendOfText() {
    Map<Object, Integer> map = new HashMap<>();
    map.put("a", 1);
    if (map.get(new Friend("a".hashCode())) != null) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // PROVED
  static int strangerToText() {
    Map<Object, Integer> map = new HashMap<>();
    map.put("a", 1);
    map.put(new Friend(3), 2);
    return map.get(new Friend(4)) == null && map.get(new Friend(3)) == 2 ? 1 : 1 / 0;
  }

  static int changedKey() {
    Set<List<String>> set = new HashSet<>();
    List<String> key = new ArrayList<>();
    set.add(key);
    key.add("a");
    if (!set.contains(key)) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // PROVED
  static int eldest() {
    Eldest map = new Eldest(new LinkedHashMap<>(Map.of("a", "b")));
    map.put("c", "d");
    return map.size() == 1 && map.containsKey("c") ? 1 : 1 / 0;
  }

  // PROVED
  static int views() {
    Map<String, String> map = new HashMap<>(Map.of("a", "b"));
    Collection<String> values = map.values();
    Map.Entry<String, String> entry = map.entrySet().iterator().next();
    if (!entry.equals(entry)) {
      throw new IllegalStateException();
    }
    return map.entrySet().contains(Map.entry("a", "b")) && values.remove("b") && map.isEmpty()
        ? 1
        : 1 / 0;
  }

  static int setOfSame(String s) {
    return s == null ? 1 : Set.of("a", "b", s).size(); // REFUTED: IllegalArgumentException
  }

  // UNKNOWN: an element of Set.of or key of Map.of with an equals of its own
  static boolean setOfFriends() {
    return Set.of("a", "b", "c").contains(new Friend(1));
  }

  // PROVED
  static int setOfPoints(String s) {
    Set<Point> points = Set.of(new Point("a", 1), new Point("b", 1), new Point("c", 1));
    return points.contains(new Point("a", 1)) && !points.contains(new Point(s, 2)) ? 1 : 1 / 0;
  }

  // PROVED
  static int orderOfTexts() {
    Map<String, Integer> map = new HashMap<>();
    map.put("x", 1);
    map.put("hello", 2);
    map.put("world", 3);
    map.put("foo", 4);
    map.put("bar", 5);
    return map.keySet().toString().equals("[bar, world, foo, x, hello]") ? 1 : 1 / 0;
  }

  static int otherOrderOfTexts() {
    Map<String, Integer> map = new HashMap<>();
    map.put("hello", 2);
    map.put("x", 1);
    if (map.keySet().toString().equals("[x, hello]")) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // PROVED
  static int orderInOneBucket() {
    Map<String, Integer> map = new HashMap<>();
    map.put("BB", 1);
    map.computeIfAbsent("Aa", k -> 2);
    map.put(null, 3);
    return map.toString().equals("{Aa=2, BB=1, null=3}") ? 1 : 1 / 0;
  }

  // PROVED
  static int orderAfterGrowth() {
    Set<Integer> set = new HashSet<>();
    for (int i = 20; i > 6; i--) {
      set.add(i);
    }
    return set.iterator().next() == 7 ? 1 : 1 / 0;
  }

  // PROVED
  static int orderBesideAnother(String s) {
    if ("bar".equals(s)) {
      return 0;
    }
    Map<String, Integer> map = new HashMap<>();
    map.put("foo", 1);
    map.put(s, 2);
    map.put("bar", 3);
    for (String key : map.keySet()) {
      if ("bar".equals(key)) {
        return 1;
      } else if ("foo".equals(key)) {
        throw new IllegalStateException();
      }
    }
    return 2;
  }

  static int anywhere(String s) {
    Map<String, Integer> map = new HashMap<>();
    map.put("foo", 1);
    map.put("bar", 3);
    map.put(s, 2);
    if (map.size() == 3 && map.keySet().iterator().next() == s) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // UNKNOWN: the order of iteration of a HashMap
  static int orderOfCopy() {
    Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5));
    return map.keySet().iterator().next() == 1 ? 1 : 1 / 0;
  }

  // UNKNOWN: the order of iteration of a HashMap
  static int orderOfFullerTable() {
    Map<Integer, Integer> map = new HashMap<>(2, 1f);
    for (int i = 0; i < 5; i++) {
      map.put(i, i);
    }
    return map.keySet().iterator().next() == 0 ? 1 : 1 / 0;
  }

  static int removedWhileMet() {
    Map<String, Integer> map = new HashMap<>();
    map.put("b", 1);
    map.put("c", 2);
    map.put("a", 3);
    List<String> met = new ArrayList<>();
    try {
      map.forEach(
          (key, value) -> {
            met.add(key);
            map.remove("a");
          });
    } catch (ConcurrentModificationException expected) {
      if (met.get(0).equals("a") && met.size() == 3) {
        throw new IllegalStateException(); // REFUTED: IllegalStateException
      }
    }
    return met.size();
  }
}
