package dev.airtight.paths.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Small programs on collections, StringBuilder, Optional, arrays and enums. */
final class CollectionCases {
  private CollectionCases() {}

  enum Level {
    LOW,
    HIGH,
    a
  }

  static int levelOf(String s) {
    return Level.valueOf(s).ordinal();
  }

  static String levelName(String s) {
    return "<" + Level.valueOf(s) + Level.valueOf(s).name();
  }

  static int levelSwitch(String s) {
    return switch (Level.valueOf(s)) {
      case LOW -> 1;
      case HIGH -> 2;
      default -> 3;
    };
  }

  static int levels() {
    return Level.values().length;
  }

  static String build(String s, int i, char c, boolean b, Object o) {
    return new StringBuilder()
        .append(s)
        .append(i)
        .append(c)
        .append(b)
        .append(o)
        .append(1L)
        .toString();
  }

  static String buildFrom(String s) {
    return new StringBuilder(s).append('x').reverse().toString();
  }

  static String insert(String s, int i) {
    return new StringBuilder(s).insert(i, "xy").toString();
  }

  static String delete(String s, int i) {
    return new StringBuilder(s).deleteCharAt(i).toString();
  }

  static String deleteRange(String s, int i, int j) {
    return new StringBuilder(s).delete(i, j).toString();
  }

  static String setLength(String s, int i) {
    StringBuilder b = new StringBuilder(s);
    b.setLength(Math.min(i, 20));
    return b.toString();
  }

  static String setCharAt(String s, int i) {
    StringBuilder b = new StringBuilder(s);
    b.setCharAt(i, 'z');
    return b.toString();
  }

  static String buffer(String s) {
    return new StringBuffer(s).append(1).toString();
  }

  static char builderUnit(String s, int i) {
    return new StringBuilder(s).charAt(i);
  }

  static int builderLength(String s) {
    return new StringBuilder(s).append(s).length();
  }

  static boolean containsBuilt(String s) {
    return s.contains(new StringBuilder("a").append("b"));
  }

  static String replaceRange(String s, int i, int j) {
    return new StringBuilder(s).replace(i, j, "Q").toString();
  }

  static String get(String s, String t, int i) {
    return List.of(s, t).get(i);
  }

  static String getThree(String s, String t, int i) {
    return List.of(s, t, "c").get(i);
  }

  static String getNone(int i) {
    return List.<String>of().get(i);
  }

  static boolean listContains(String s, String t) {
    return List.of("a", "b", s).contains(t);
  }

  static int listIndex(String s) {
    return Arrays.asList("a", null, "b").indexOf(s);
  }

  static void listOfAdd(String s) {
    List.of(s).add("x");
  }

  static boolean copyOf(String s) {
    return List.copyOf(Arrays.asList("a", s)).isEmpty();
  }

  static int arrayList(String s, String t) {
    List<String> list = new ArrayList<>();
    list.add(s);
    list.add(t);
    list.add(0, "x");
    list.remove("a");
    return list.size() * 10 + list.indexOf(t);
  }

  static int priorityQueue(int first) {
    PriorityQueue<Integer> queue = new PriorityQueue<>(1);
    queue.add(first);
    queue.add(2);
    queue.add(3);
    return queue.size();
  }

  static String arrayListGet(String s, int i) {
    List<String> list = new ArrayList<>(List.of("a", "b"));
    list.add(s);
    return list.get(i);
  }

  static String arrayListSet(String s, int i) {
    List<String> list = new ArrayList<>(Arrays.asList("a", "b", "c"));
    list.set(i, s);
    list.remove(1);
    return list.toString();
  }

  static String removeAt(int i) {
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4));
    return list.remove(i) + list.toString();
  }

  static int grow(int n) {
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      list.add(i * n);
    }
    return list.get(24) + list.size();
  }

  static int iterate(String s, String t) {
    int sum = 0;
    for (String e : List.of(s, t, "abc")) {
      sum += e.length();
    }
    return sum;
  }

  static int changeWhileIterating(String s) {
    List<String> list = new ArrayList<>(List.of("a", "b", "c"));
    for (String e : list) {
      if (e.equals(s)) {
        list.remove(e);
      }
    }
    return list.size();
  }

  static String joined(String s, String t) {
    return String.join("-", s, t, "z");
  }

  static String joinedList(String s, String t) {
    return String.join(",", Arrays.asList(s, t));
  }

  static String emptyList(int i) {
    return Collections.<String>emptyList().get(i);
  }

  static void unmodifiable(String s) {
    Collections.unmodifiableList(new ArrayList<>(List.of("a"))).add(s);
  }

  static boolean listEquals(String s) {
    return List.of("a", "b").equals(Arrays.asList(s, "b"));
  }

  static int listHash(String s) {
    return Arrays.asList(s, "b").hashCode();
  }

  static String sub(int i, int j) {
    return new ArrayList<>(List.of("a", "b", "c")).subList(i, j).toString();
  }

  static boolean addAll(String s) {
    List<String> list = new ArrayList<>(List.of("q"));
    list.addAll(Arrays.asList(s, "r"));
    return list.contains("a");
  }

  static String reversed() {
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    Collections.reverse(list);
    return list.toString();
  }

  static String toArray(String s) {
    List<String> list = new ArrayList<>(List.of("a", "b"));
    list.add(s);
    return list.toArray(new String[0])[2] + list.toArray().length;
  }

  static void forEach(String s) {
    Arrays.asList("a", s).forEach(e -> e.length());
  }

  static boolean removeIf(String s) {
    return new ArrayList<>(Arrays.asList("a", s)).removeIf(e -> e.isEmpty());
  }

  static Integer mapGet(String s) {
    return map().get(s);
  }

  private static Map<String, Integer> map() {
    Map<String, Integer> map = new HashMap<>();
    map.put("a", 1);
    map.put("b", 2);
    map.put(null, 3);
    map.put("a", 4);
    return map;
  }

  static int mapGetUnboxed(String s) {
    return map().get(s);
  }

  static boolean mapHas(String s) {
    return map().containsKey(s) || map().containsValue(4);
  }

  static Integer mapDefault(String s) {
    return map().getOrDefault(s, 7);
  }

  static int mapSize(String s) {
    Map<String, Integer> map = map();
    map.putIfAbsent(s, 5);
    map.remove("b");
    return map.size();
  }

  static Integer mapCompute(String s) {
    return map().computeIfAbsent(s, k -> k.length());
  }

  static Integer mapMerge(String s) {
    return map().merge(s, 10, Integer::sum);
  }

  static Integer mapComputeBoth(String s) {
    return map().compute(s, (k, v) -> v == null ? 1 : v + 1);
  }

  static String linked(String s) {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("x", 1);
    map.put(s, 2);
    map.put("a", 3);
    map.remove("x");
    return map.toString() + map.keySet() + map.values();
  }

  static int linkedIterate(String s) {
    Map<String, Integer> map = new LinkedHashMap<>(Map.of("k", 5));
    map.put(s, 2);
    int sum = 0;
    for (Map.Entry<String, Integer> e : map.entrySet()) {
      sum = sum * 10 + e.getValue() + Objects.hashCode(e.getKey());
      e.setValue(1);
    }
    return sum + map.get(s);
  }

  static int linkedChange(String s) {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("a", 1);
    map.put("b", 2);
    for (String k : map.keySet()) {
      if (k.equals(s)) {
        map.remove("a");
      }
    }
    return map.size();
  }

  static int iteratorRemove(String s) {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("a", 1);
    map.put("b", 2);
    Iterator<String> keys = map.keySet().iterator();
    while (keys.hasNext()) {
      if (keys.next().equals(s)) {
        keys.remove();
      }
    }
    return map.size();
  }

  static Integer mapOf(String s) {
    return Map.of("a", 1, "b", 2, "c", 3).get(s);
  }

  static Integer mapOfOne(String s) {
    return Map.of("a", 1).get(s);
  }

  static int mapOfDuplicate(String s) {
    return Map.of("a", 1, s, 2).size();
  }

  static void mapOfPut(String s) {
    Map.of("a", 1, "b", 2).put(s, 1);
  }

  static int mapOfSum() {
    int sum = 0;
    for (int v : Map.of("a", 1, "b", 2, "c", 3).values()) {
      sum += v;
    }
    return sum > 0 ? 1 : 0;
  }

  static boolean setOf(String s) {
    return Set.of("a", "b", "c").contains(s);
  }

  static int setOfDuplicate(String s) {
    return Set.of("a", "b", s).size();
  }

  static boolean setOfTwo(String s) {
    return Set.of("a", "b").contains(s);
  }

  static int hashSet(String s, String t) {
    Set<String> set = new HashSet<>();
    set.add(s);
    set.add(t);
    set.add("a");
    return set.size() + (set.contains("b") ? 10 : 0);
  }

  static String linkedSet(String s) {
    return new LinkedHashSet<>(Arrays.asList("a", s, "b", "a")).toString();
  }

  static int hashSetOf(String s) {
    return new HashSet<>(Arrays.asList("a", s, "b")).size();
  }

  static boolean mapEquals(String s) {
    return map().equals(new HashMap<>(map())) && map().isEmpty() == s.isEmpty();
  }

  static String mapReplace(String s) {
    Map<String, Integer> map = new LinkedHashMap<>(map());
    return "" + map.replace(s, 9) + map.remove(s, 9) + map.size();
  }

  static String optional(String s) {
    return Optional.ofNullable(s).map(String::trim).filter(t -> !t.isEmpty()).orElse("none");
  }

  static String optionalOf(String s) {
    return Optional.of(s).get();
  }

  static String optionalGet(String s) {
    return Optional.ofNullable(s).get();
  }

  static String optionalThrow(String s) {
    return Optional.ofNullable(s).orElseThrow(IllegalStateException::new);
  }

  static boolean optionalPresent(String s) {
    return Optional.ofNullable(s).isPresent();
  }

  static String optionalFlat(String s) {
    return Optional.ofNullable(s).flatMap(t -> Optional.of(t + "!")).orElseGet(() -> "no");
  }

  static String require(String s) {
    return Objects.requireNonNull(s, "missing");
  }

  static String requireElse(String s) {
    return Objects.requireNonNullElse(s, "other");
  }

  static String requireSupplied(String s) {
    return Objects.requireNonNull(s, () -> "missing");
  }

  static int checkIndex(int i, int n) {
    return Objects.checkIndex(i, n);
  }

  static int hashOf(String s, int i) {
    return Objects.hash(s, i);
  }

  static String objectsText(Object o) {
    return Objects.toString(o) + Objects.toString(o, "d");
  }

  static int copyArray(int from, int to, int count) {
    int[] a = {1, 2, 3, 4, 5};
    System.arraycopy(a, from, a, to, count);
    return a[0] + 10 * a[1] + 100 * a[2] + 1000 * a[3] + 10000 * a[4];
  }

  static int copyOfArray(int n) {
    int[] a = Arrays.copyOf(new int[] {1, 2, 3}, Math.min(n, 100));
    return a.length + a[1];
  }

  static int copyRange(int i, int j) {
    return Arrays.copyOfRange(new int[] {1, 2, 3}, i, Math.min(j, 100)).length;
  }

  static String[] cloned(String s) {
    return new String[] {s, "b"}.clone();
  }

  static String arrayText(String s) {
    return Arrays.toString(new String[] {s, "b"}) + Arrays.asList(1, 2);
  }

  static boolean sameClass(Object o) {
    return o.getClass() == String.class && o.getClass() != Integer.class;
  }

  record Point(int x, String name) {}

  static boolean records(int x, String s) {
    return new Point(x, s).equals(new Point(1, "a"));
  }

  static boolean recordKeys(int x, String s) {
    Map<Point, Integer> map = new HashMap<>();
    map.put(new Point(1, "a"), 1);
    return map.containsKey(new Point(x, s));
  }

  static String recordText(int x, String s) {
    return new Point(x, s).toString();
  }
}
