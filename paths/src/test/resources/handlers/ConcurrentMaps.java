import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Concurrent maps in one thread. */
class ConcurrentMaps {
  private static final Map<String, Integer> LIMITS =
      new ConcurrentHashMap<>(Map.of("a", 1, "b", 2));

  // PROVED
  static int counted(String[] words) {
    Map<String, Integer> counts = new ConcurrentHashMap<>();
    if (words == null) {
      return 0;
    }
    for (String word : words) {
      if (word != null) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return counts.getOrDefault("a", 0);
  }

  static int missing(String[] words) {
    Map<String, Integer> counts = new ConcurrentHashMap<>();
    if (words != null) {
      for (String word : words) {
        if (word != null) {
          counts.putIfAbsent(word, 1);
        }
      }
    }
    return counts.get("total"); // REFUTED: NullPointerException
  }

  static int nullValue(String[] words) {
    Map<String, String> known = new ConcurrentHashMap<>();
    if (words != null) {
      for (String word : words) {
        known.put("a", word); // REFUTED: NullPointerException
      }
    }
    return known.size();
  }

  static int nullKey(String word) {
    Set<String> known = ConcurrentHashMap.newKeySet();
    known.add("a");
    return known.contains(word) ? 1 : 0; // REFUTED: NullPointerException
  }

  static void removedNull(String word) {
    Map<String, Integer> known = new ConcurrentHashMap<>(Map.of("a", 1));
    known.keySet().removeAll(Arrays.asList("b", word)); // REFUTED: NullPointerException
  }

  // PROVED
  static void twoOfThem(String word) {
    ConcurrentMap<String, List<String>> groups = new ConcurrentHashMap<>();
    groups.computeIfAbsent("a", key -> new ArrayList<>()).add("x");
    groups.computeIfAbsent("b", key -> new ArrayList<>()).add("y");
    if (word != null) {
      groups.computeIfAbsent(word, key -> new ArrayList<>()).add(word);
    }
    int found = 0;
    for (Map.Entry<String, List<String>> group : groups.entrySet()) {
      found += group.getValue().get(0).isEmpty() ? 0 : 1;
    }
    if (found < 2 || groups.size() > 3 || groups.containsKey("c") && !"c".equals(word)) {
      throw new IllegalStateException();
    }
  }

  // PROVED
  static void removed() {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>(Map.of("a", 1, "b", 2));
    if (!map.values().removeIf(value -> value == 1) || map.remove("b", 1) || map.size() != 1) {
      throw new IllegalStateException();
    }
    if (!map.remove("b", 2) || !map.isEmpty() || map.compute("c", (k, v) -> null) != null) {
      throw new IllegalStateException();
    }
  }

  static void entryThatDoesNotChange() {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>(Map.of("a", 1));
    map.entrySet().removeIf(entry -> entry.setValue(2) == 1); // REFUTED: UnsupportedOperationException
  }

  // UNKNOWN: a ConcurrentHashMap that a function changes which it asks
  static int recursive(int number) {
    Map<Integer, Integer> known = new ConcurrentHashMap<>();
    return known.computeIfAbsent(number, key -> known.computeIfAbsent(key + 1, other -> 2));
  }

  // UNKNOWN: arbitrary values of the library type java.util.concurrent.ConcurrentMap
  static int given(ConcurrentMap<String, Integer> map) {
    return map == null ? 0 : map.get("a");
  }

  static int limited(String word) {
    return word == null ? 0 : LIMITS.get(word); // REFUTED: NullPointerException
  }

  // PROVED
  static int limitedByDefault(String word) {
    return word == null ? 0 : LIMITS.getOrDefault(word, 0);
  }
}
