import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What stand-ins do where the JDK's classes are easily taken for simpler than they are. */
public class StandIns {
  static int streamedKeys() {
    Map<String, Integer> map = new HashMap<>();
    map.put("a", 1);
    map.keySet().stream().forEach(k -> map.put("b", 2)); // REFUTED: ConcurrentModificationException
    return 1;
  }

  static int streamedEntries(int n) {
    Map<Integer, Integer> map = new HashMap<>();
    map.put(n, 1);
    map.entrySet().stream()
        .forEach(e -> map.remove(e.getKey())); // REFUTED: ConcurrentModificationException
    return 1;
  }

  static boolean searchedKeys() {
    Map<String, Integer> map = new HashMap<>();
    map.put("a", 1);
    return map.keySet().stream()
        .anyMatch( // REFUTED: ConcurrentModificationException
            k -> {
              map.put("b", 2);
              return true;
            });
  }

  static int streamedSet() {
    Set<String> set = new HashSet<>();
    set.add("a");
    set.stream().forEach(k -> set.add("b")); // REFUTED: ConcurrentModificationException
    return 1;
  }

  // PROVED
  static int spliterator() {
    Map<String, Integer> map = new HashMap<>();
    Spliterator<String> keys = map.keySet().spliterator();
    map.put("a", 1);
    return keys.estimateSize() == 1 && keys.hasCharacteristics(Spliterator.DISTINCT) ? 1 : 1 / 0;
  }

  static int metLater() {
    Map<String, Integer> map = new HashMap<>();
    map.put("a", 1);
    try {
      map.forEach(
          (k, v) -> {
            if (k.equals("b")) {
              throw new IllegalStateException(); // REFUTED: IllegalStateException
            }
            map.put("b", 1);
          });
    } catch (ConcurrentModificationException e) {
      return 1;
    }
    return 2;
  }

  // PROVED
  static int notMetWhenRemoved() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("a", 1);
    map.put("b", 1);
    try {
      map.forEach((k, v) -> map.remove(k.equals("a") ? "b" : "c" + 1 / 0));
    } catch (ConcurrentModificationException e) {
      return 1;
    }
    throw new IllegalStateException();
  }

  static final class Ordered implements Comparable<Ordered> {
    private final int hash;
    private final int id;

    Ordered(int hash, int id) {
      this.hash = hash;
      this.id = id;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Ordered o && o.id == id;
    }

    @Override
    public int compareTo(Ordered other) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: a HashMap that may compare many keys of one bucket by their order
  static int oneBucket() {
    Map<Ordered, Integer> map = new HashMap<>();
    map.put(new Ordered(0, 100), 1);
    map.put(new Ordered(0, 101), 1);
    for (int i = 1; i < 10; i++) {
      map.put(new Ordered(i * 1024, i), i);
    }
    return map.size();
  }

  // PROVED
  static int manyBuckets() {
    Map<Ordered, Integer> map = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      map.put(new Ordered(i, i), i);
    }
    return 1 / map.get(new Ordered(1, 1));
  }

  static int appendable() {
    Object builder = new StringBuilder();
    if (builder instanceof Appendable) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  static final class Silent implements CharSequence {
    @Override
    public int length() {
      return 0;
    }

    @Override
    public char charAt(int index) {
      return 'a';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }

    @Override
    public String toString() {
      return null;
    }
  }

  static int silent() {
    new StringJoiner(",").add(new Silent()); // REFUTED: NullPointerException
    return 1;
  }

  // UNKNOWN: the method chars that java.lang.StringBuilder has
  static long units() {
    return new StringBuilder("ab").chars().count();
  }

  // PROVED
  static int copies() {
    HashMap<String, Integer> map = new HashMap<>();
    map.put("a", 1);
    Map<?, ?> copy = (Map<?, ?>) map.clone();
    map.clear();
    HashSet<String> set = new HashSet<>(Set.of("x"));
    Object[] all = set.toArray();
    return copy.get("a").equals(1) && all[0].equals("x") && all.length == 1 ? 1 : 1 / 0;
  }

  // PROVED
  static int collected() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", 2);
    return map.keySet().stream().collect(Collectors.joining()).equals("ba") ? 1 : 1 / 0;
  }
}
