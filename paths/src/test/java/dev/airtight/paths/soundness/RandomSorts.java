package dev.airtight.paths.soundness;

import java.util.List;
import java.util.Random;

/**
 * Writes a random method in Java that makes as many objects as its input decides, fills an array
 * with what they hold, and sorts them in some way, in order or not.
 */
final class RandomSorts {
  /** What a program needs beside its methods. */
  static final String DECLARATIONS =
      "  record Keyed(int n, Integer box, String text) {}\n"
          + "  static final class Slot { int n; Slot(int n) { this.n = n; } }\n"
          + "  static int asked;\n"
          + "  static Comparator<Keyed> ordered(Comparator<Keyed> order) { return order; }\n";

  /** What happens to short arrays only is found without any abstraction. */
  private static final String LONG = "if (rows.size() < 40) return 0; ";

  private static final List<String> KEYS =
      List.of("i", "i & 7", "i % 5", "Math.abs(i % 40)", "a", "i > b ? 1 : 0");

  private static final List<String> BOXES =
      List.of("i", "i & 7", "i > 3 ? null : (Integer) i", "null", "a");

  private static final List<String> LABELS =
      List.of("s", "\"t\"", "i > 0 ? s : \"t\"", "i > 90 ? null : s", "i < 2 ? \"a\" : \"B\"");

  private static final List<String> ORDERS =
      List.of(
          "Comparator.comparing(Keyed::text)",
          "Comparator.comparing(Keyed::text).reversed()",
          "Comparator.comparing(Keyed::box)",
          "Comparator.comparingInt(Keyed::n)",
          "Comparator.comparingInt(Keyed::n).thenComparing(Keyed::text)",
          "Comparator.comparing(Keyed::box, Comparator.nullsFirst(Comparator.naturalOrder()))",
          "Comparator.comparing(Keyed::text, Comparator.nullsLast(Comparator.reverseOrder()))",
          "Comparator.comparing(Keyed::text, String.CASE_INSENSITIVE_ORDER)",
          "(x, y) -> x.n() - y.n()",
          "(x, y) -> Integer.compare(y.n(), x.n())",
          "(x, y) -> Math.floorMod(x.n() - y.n() + 1, 3) - 1",
          "(x, y) -> x.n() % 3 - y.n() % 3",
          "(x, y) -> x.n() > y.n() ? 1 : -1",
          "(x, y) -> x.n() >= y.n() ? x.n() == y.n() ? 0 : 1 : -1",
          "(x, y) -> x.n() < b ? -1 : y.n() < b ? 1 : x.n() < y.n() ? -1 : x.n() > y.n() ? 1 : 0",
          "(x, y) -> x.n() == y.n() ? 0 : x.n() > a || x.n() > y.n() ? 1 : -1",
          "(x, y) -> x.box() == null || y.box() == null ? 0 : x.box().compareTo(y.box())",
          "(x, y) -> Long.compare((long) x.n() * 3, (long) y.n() * 3)",
          "(x, y) -> { if (x.n() == 7 && y.n() == 3) throw new IllegalStateException();"
              + " return Integer.compare(x.n(), y.n()); }",
          "(x, y) -> asked++ > 60 ? -1 : Integer.compare(x.n(), y.n())",
          "(x, y) -> x == y ? 0 : -1");

  private static final List<String> SORTS =
      List.of(
          "rows.sort(#);",
          "Collections.sort(rows, #);",
          "rows = rows.stream().sorted(#).toList();",
          "rows = new ArrayList<>(rows.stream().sorted(#).limit(9).toList());",
          "Keyed[] all = rows.toArray(new Keyed[0]); Arrays.sort(all, #); rows = List.of(all);",
          "if (rows.size() > 5) rows.subList(2, 5).sort(#);",
          "if (rows.size() < 32) rows.sort(#);",
          "try { rows.sort(#); } catch (IllegalArgumentException refused) { n = 1; }");

  private static final List<String> FILLS =
      List.of(
          "for (Keyed x : rows) words[k++] = x.text();",
          "for (Keyed x : rows) if (x.n() != 4) words[k++] = x.text();",
          "for (int i = 0; i < words.length; i++) words[i] = rows.get(i).text();",
          "for (int i = 1; i < words.length; i++) words[i] = \"w\";",
          "for (int i = 0; i < words.length; i += 2) { words[i] = \"w\"; k = i; }",
          "for (Keyed x : rows) { words[k] = x.text(); if (x.n() == 90) words[0] = null; k++; }",
          "for (int i = words.length - 1; i >= 0; i--) words[i] = \"w\";");

  private static final List<String> CRASHES =
      List.of(
          "rows.get(0).text().length();",
          "if (!rows.isEmpty()) rows.get(0).text().length();",
          "for (Keyed x : rows) x.text().length();",
          "for (Keyed x : rows) n = 1 / (x.n() - 91);",
          "if (rows.size() > 3 && rows.get(3).n() == 77) throw new IllegalStateException();",
          "if (rows.size() > 1 && rows.get(0).n() > rows.get(1).n()) throw new IllegalStateException();",
          "for (String w : words) w.length();",
          "for (int i = 0; i < k; i++) words[i].length();",
          "if (k > 2) words[2].length();",
          "Arrays.sort(words);",
          "for (Object w : Arrays.copyOf(words, words.length)) w.hashCode();",
          "slots.sort(Comparator.comparingInt(c -> c.n)); for (Slot c : slots) n = 9 / (c.n + 1);",
          "if (!slots.isEmpty()) { Slot c = slots.get(0); slots.sort((x, y) -> x.n - y.n);"
              + " c.n = 7; for (Slot x : slots) if (x.n == 7) throw new IllegalStateException(); }");

  private final Random random;

  private RandomSorts(Random random) {
    this.random = random;
  }

  /** See {@link RandomProgram#method}. */
  static String method(String name, Random random) {
    return new RandomSorts(random).body(name);
  }

  private String body(String name) {
    return "  static int "
        + name
        + "(int a, int b, long l, String s, int[] xs, Level level, List<Integer> list,"
        + " Set<String> set, Map<String, Integer> map) {\n"
        + "    if (s == null || xs == null) return 0;\n    int n = 0, k = 0; asked = 0;\n"
        + "    List<Keyed> rows = new ArrayList<>(); List<Slot> slots = new ArrayList<>();\n"
        + "    for (int i : xs) { rows.add(new Keyed("
        + pick(KEYS)
        + ", "
        + pick(BOXES)
        + ", "
        + pick(LABELS)
        + ")); slots.add(new Slot("
        + pick(KEYS)
        + ")); }\n    "
        + (random.nextBoolean() ? LONG : "")
        + (random.nextInt(3) > 0 ? sort() : "")
        + "\n    String[] words = new String[rows.size()];\n    "
        + pick(FILLS)
        + "\n    "
        + (random.nextInt(4) == 0 ? LONG : "")
        + (random.nextInt(3) > 0 ? pick(CRASHES) : "n++;")
        + "\n    return n;\n  }\n";
  }

  private String sort() {
    return pick(SORTS).replace("#", "ordered(" + pick(ORDERS) + ")");
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
