package dev.airtight.paths.soundness;

import java.util.List;
import java.util.Random;

/**
 * Writes a random method in Java whose loops go round as often as its input decides, and which
 * fills maps, sets and lists with values, records and collections on the way.
 */
final class RandomContents {
  /** What a program needs beside its methods. */
  static final String DECLARATIONS =
      "  record Item(String name, int n, Object part) {}\n"
          + "  record Named(String name) {}\n"
          + "  static final Map<String, Integer> FIXED = new HashMap<>(Map.of(\"t\", 1, \"x\", 2));\n";

  private static final List<String> HEADS =
      List.of(
          "for (int i : xs)",
          "for (int i = 0; i < xs.length; i++)",
          "for (Integer e : list)",
          "for (String e : set)",
          "for (String e : new HashSet<>(texts))",
          "for (String e : counts.keySet())",
          "for (Map.Entry<String, Integer> e : counts.entrySet())",
          "for (Item e : rows)",
          "for (Item e : seen)",
          "for (Named e : names.values())",
          "for (char u : s.toCharArray())");

  private static final List<String> CONDITIONS =
      List.of(
          "i == 3",
          "n > 2",
          "n == 0",
          "found",
          "!found",
          "best == null",
          "best != null",
          "t.length() > 2",
          "counts.size() > 2",
          "counts.isEmpty()",
          "counts.containsKey(t)",
          "seen.contains(best)",
          "rows.size() < 3",
          "FIXED.containsKey(s)",
          "a > b");

  private static final List<String> STEPS =
      List.of(
          "n++;",
          "n = i;",
          "found = true;",
          "t = t + 'x';",
          "t = s;",
          "t = \"t\";",
          "texts.add(t);",
          "texts.add(s);",
          "counts.put(t, n);",
          "counts.put(s, null);",
          "counts.putIfAbsent(t, i);",
          "counts.merge(t, 1, Integer::sum);",
          "counts.put(t, counts.getOrDefault(t, 0) + 1);",
          "counts.remove(t);",
          "counts.remove(s);",
          "counts.clear();",
          "counts.put(t, null);",
          "names.put(i, new Named(t));",
          "names.put(n, null);",
          "names.putIfAbsent(i, new Named(s));",
          "best = new Item(t, i, null);",
          "best = new Item(t, n, best);",
          "best = null;",
          "best = first;",
          "best = new Item(null, 7, texts);",
          "rows.add(best);",
          "rows.add(new Item(t, i, s));",
          "rows.add(new Item(s, 1, rows));",
          "rows.add(first);",
          "if (!rows.isEmpty()) best = rows.get(0);",
          "if (!rows.isEmpty()) rows.remove(0);",
          "rows.clear();",
          "seen.add(best);",
          "seen.add(new Item(t, i, null));",
          "seen.remove(best);",
          "sets.add(new HashSet<>(texts));",
          "groups.computeIfAbsent(t, x -> new ArrayList<>()).add(s);",
          "groups.put(s, texts);",
          "if (groups.containsKey(t)) groups.get(t).clear();",
          "for (Map.Entry<String, Integer> x : counts.entrySet()) if (kept == null) kept = x;",
          "if (kept != null) kept.setValue(9);",
          "for (Map.Entry<String, Integer> x : counts.entrySet()) x.setValue(n);",
          "k++; last = t;",
          "k++;",
          "last = null;",
          "if (n == 5) return 3;");

  private static final List<String> CRASHES =
      List.of(
          "if (found) best.name();",
          "if (best != null) best.name().length();",
          "if (best != null && best.n() == 7) throw new IllegalStateException();",
          "if (best == first) throw new IllegalStateException();",
          "if (k > 0) last.length();",
          "if (k <= 0) last.length();",
          "counts.get(t).intValue();",
          "if (counts.containsKey(t)) counts.get(t).intValue();",
          "Integer c = counts.get(t); if (c != null && c > 3) throw new IllegalStateException();",
          "for (Integer x : counts.values()) n += x;",
          "for (Integer x : counts.values()) if (x != null && x == 9) throw new IllegalStateException();",
          "for (String x : counts.keySet()) x.length();",
          "for (String x : counts.keySet()) if (x.length() > 4) throw new IllegalStateException();",
          "for (String x : counts.keySet()) counts.get(x).intValue();",
          "for (String x : counts.keySet()) if (n > 2) counts.remove(t);",
          "for (Map.Entry<String, Integer> x : counts.entrySet()) x.getValue().intValue();",
          "if (counts.size() > 3) throw new IllegalStateException();",
          "if (n > 0 && counts.isEmpty()) throw new IllegalStateException();",
          "if (kept != null && kept.getValue() == null) throw new IllegalStateException();",
          "if (kept != null && kept.getKey().length() > 2) throw new IllegalStateException();",
          "for (Named x : names.values()) x.name().length();",
          "names.get(0).name();",
          "Named x = names.get(3); if (x != null) x.name().charAt(0);",
          "for (Item x : rows) x.name().length();",
          "for (Item x : rows) if (x != null && x.n() == 7) throw new IllegalStateException();",
          "for (Item x : rows) if (x == first) throw new IllegalStateException();",
          "for (Item x : rows) if (x != null && x.part() != null) ((String) x.part()).length();",
          "rows.get(0).name();",
          "if (!rows.isEmpty()) rows.get(rows.size() - 1).name().length();",
          "if (seen.contains(first)) throw new IllegalStateException();",
          "if (seen.contains(new Item(t, 3, null))) throw new IllegalStateException();",
          "for (Item x : seen) x.name().length();",
          "if (seen.size() > rows.size()) throw new IllegalStateException();",
          "if (sets.size() > 2) throw new IllegalStateException();",
          "if (sets.contains(Set.of(\"t\"))) throw new IllegalStateException();",
          "for (List<String> x : groups.values()) x.get(0).length();",
          "for (List<String> x : groups.values()) if (x.size() > 2) throw new IllegalStateException();",
          "for (List<String> x : groups.values()) if (x == texts) throw new IllegalStateException();",
          "texts.toArray(new String[0])[0].length();",
          "texts.stream().collect(java.util.stream.Collectors.toMap(x -> x, x -> 1));",
          "rows.stream().map(Item::name).distinct().toList().get(0).length();",
          "rows.stream().map(Item::n).max(Integer::compare).get();",
          "rows.stream().collect(java.util.stream.Collectors.groupingBy(Item::name)).get(t).get(0);");

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private RandomContents(Random random) {
    this.random = random;
  }

  /** See {@link RandomProgram#method}. */
  static String method(String name, Random random) {
    RandomContents program = new RandomContents(random);
    program.text.append(
        "  static int "
            + name
            + "(int a, int b, long l, String s, int[] xs, Level level, List<Integer> list,"
            + " Set<String> set, Map<String, Integer> map) {\n"
            + "    if (s == null || xs == null || list == null || set == null) return 0;\n"
            + "    int n = 0, k = 0; boolean found = false; String t = \"t\", last = null;\n"
            + "    List<String> texts = new ArrayList<>();\n"
            + "    Map<String, Integer> counts = "
            + program.pick(List.of("new HashMap<>()", "new LinkedHashMap<>()"))
            + ";\n"
            + "    Map<Integer, Named> names = new HashMap<>();\n"
            + "    Map<String, List<String>> groups = new HashMap<>();\n"
            + "    Item first = new Item(\"f\", 1, null), best = null;\n"
            + "    List<Item> rows = new ArrayList<>(); Set<Item> seen = new HashSet<>();\n"
            + "    Set<Set<String>> sets = new HashSet<>(); Map.Entry<String, Integer> kept = null;\n");
    int loops = 1 + random.nextInt(2);
    for (int i = 0; i < loops; i++) {
      program.loop();
    }
    program.text.append("    int i = 0; " + program.pick(CRASHES) + "\n    return n;\n  }\n");
    return program.text.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private void loop() {
    String head = pick(HEADS);
    text.append("    " + head + " {\n");
    if (!head.contains("int i")) {
      text.append("    int i = n + 1;\n");
    }
    int steps = 1 + random.nextInt(3);
    for (int i = 0; i < steps; i++) {
      String guard = random.nextInt(3) == 0 ? "if (" + pick(CONDITIONS) + ") " : "";
      text.append("    " + guard + "{ " + pick(STEPS) + " }\n");
    }
    String end = random.nextInt(4) == 0 ? "{ " + pick(CRASHES) + " }" : "";
    text.append("    " + end + " }\n");
  }
}
