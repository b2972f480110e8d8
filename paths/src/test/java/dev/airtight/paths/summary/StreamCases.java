package dev.airtight.paths.summary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small programs on streams, sorting, and collections of enums: the JDK's own code runs. */
final class StreamCases {
  private StreamCases() {}

  enum Colour {
    RED,
    GREEN,
    BLUE
  }

  enum Shape {
    ROUND,
    SQUARE {
      @Override
      int corners() {
        return 4;
      }
    };

    int corners() {
      return 0;
    }
  }

  static int first(int i, int j) {
    return List.of(i, j).stream().filter(x -> x > 3).findFirst().orElseThrow();
  }

  static int sum(int i, int j) {
    return List.of(i, j).stream().mapToInt(x -> x / 2).sum();
  }

  static int divided(int i, int j) {
    return Stream.of(i, j).map(x -> 10 / x).reduce(0, Integer::sum);
  }

  static boolean matches(String s, String t) {
    return Stream.of(s, t).anyMatch(String::isEmpty)
        || Stream.of(s, t).allMatch(x -> x.length() == 1)
        || Stream.of(s).noneMatch(x -> x.startsWith("a"));
  }

  static int collected(String s) {
    return Stream.of(s, "b").map(String::length).collect(Collectors.toList()).get(0);
  }

  static int listed(int i) {
    return Stream.of(i, 2).toList().get(0) + Stream.of(i).toList().size();
  }

  static int grouped(String s) {
    Map<Boolean, List<String>> groups =
        Stream.of(s, "abc").collect(Collectors.groupingBy(x -> x.length() > 2));
    return groups.get(true).size() * 10 + groups.size();
  }

  static int mapped(String s) {
    return Stream.of(s, "ab").collect(Collectors.toMap(x -> x, String::length)).get("ab");
  }

  static int most(int i, int j) {
    return Stream.of(i, j).max(Comparator.naturalOrder()).get()
        - IntStream.of(i, j).min().getAsInt() / 2;
  }

  static long counted(String s, String t) {
    return 6 / Stream.of(s, t).filter(x -> x.length() > 1).count();
  }

  static int range(int i) {
    return IntStream.range(0, 3).map(x -> x * (i % 5)).sum();
  }

  static int sorted(int i, int j) {
    return Stream.of(i, j, 0).sorted().toList().get(0);
  }

  static int sortedBy(String s) {
    return Stream.of(s, "ab")
        .sorted(Comparator.comparing(String::length))
        .findFirst()
        .get()
        .length();
  }

  static int sortedInPlace(int i, int j) {
    List<Integer> list = new ArrayList<>(List.of(i, j));
    Collections.sort(list);
    return list.get(0);
  }

  static int reversed(int i, int j) {
    List<Integer> list = new ArrayList<>(List.of(i, j));
    list.sort(Comparator.reverseOrder());
    return list.get(0);
  }

  static int removed(int i, int j) {
    List<Integer> list = new ArrayList<>(List.of(i, j));
    list.removeIf(x -> x < 0);
    return list.get(0);
  }

  static int flat(String s) {
    return Stream.of(s, "a").flatMap(x -> Stream.of(x, "b")).mapToInt(String::length).sum();
  }

  static String joined(String s, String t) {
    return Stream.of(s, t).collect(Collectors.joining(", ", "<", ">"))
        + Stream.of(s, t).skip(2).collect(Collectors.joining("-"));
  }

  static String joiner(String s) {
    StringJoiner joiner = new StringJoiner("/", "[", "]").setEmptyValue("none");
    String empty = joiner.toString();
    StringJoiner other = new StringJoiner("+").add("a").add(null);
    int length = joiner.add(s).merge(other).merge(new StringJoiner("")).length();
    return empty + joiner + (length == joiner.toString().length());
  }

  static int joinerOfNull(String s) {
    return new StringJoiner(s.isEmpty() ? null : s).length();
  }

  static int skipped(int i) {
    return Stream.of(i, 7).skip(1).limit(1).findFirst().get();
  }

  private static Colour colour(int i) {
    return i < 0 ? Colour.RED : i < 3 ? Colour.GREEN : Colour.BLUE;
  }

  static int enumMap(int i) {
    Map<Colour, Integer> map = new EnumMap<>(Colour.class);
    map.put(Colour.RED, 1);
    map.merge(colour(i), 5, Integer::sum);
    return map.get(Colour.RED) + 10 * map.size() + map.get(Colour.GREEN);
  }

  static boolean enumSet(int i) {
    return EnumSet.of(Colour.RED, Colour.BLUE).contains(colour(i))
        && EnumSet.allOf(Colour.class).size() == 3
        && EnumSet.noneOf(Colour.class).isEmpty();
  }

  static boolean enumClass(int i) {
    return colour(i).getClass() == Colour.class;
  }

  static boolean superclasses(Object o) {
    return Integer.class.getSuperclass() == Number.class
        && Object.class.getSuperclass() == null
        && Runnable.class.getSuperclass() == null;
  }

  static int corners(boolean b) {
    return new EnumMap<Shape, Integer>(Map.of(Shape.ROUND, 3))
        .getOrDefault(b ? Shape.ROUND : Shape.SQUARE, 4);
  }

  static boolean marked(int i) {
    IntSupplier plain = () -> i;
    IntSupplier marked = (IntSupplier & Serializable & Cloneable) () -> i;
    return marked instanceof Serializable
        && marked instanceof Cloneable
        && !(plain instanceof Serializable)
        && ((IntSupplier) (Serializable) marked).getAsInt() == i;
  }

  static Object notMarked(int i) {
    IntSupplier plain = () -> i;
    return (Serializable) plain;
  }
}
