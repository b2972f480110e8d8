package dev.airtight.paths.soundness;

import java.util.List;
import java.util.Random;

/**
 * Writes a random method in Java whose loops go round as often as its input decides, and which
 * carries something from round to round: counters, texts, references, arrays, lists, objects. All
 * of them end: proofs may assume that, and are run.
 */
final class RandomLoops {
  /** What a program needs beside its methods. */
  static final String DECLARATIONS =
      "  static final class Cell { int v; Cell next; String w = \"w\"; }\n";

  private static final List<String> HEADS =
      List.of(
          "for (int i = 0; i < xs.length; i++)",
          "for (int i = 0; i <= xs.length; i++)",
          "for (int i = xs.length - 1; i >= 0; i--)",
          "for (int i : xs)",
          "for (Integer e : list) if (e != null) for (int i = e & 7; i < 3; i++)",
          "for (Integer e : own)",
          "for (int i = 0, j = xs.length - 1; i < j; i++, j--)",
          "for (int i = 0, j = xs.length; j-- > 0; i++)",
          "for (int i = s.indexOf('a'); i != -1; i = s.indexOf('a', i + 1))",
          "for (int i = 0; i < s.length(); i++)",
          "for (int i = s.length(); i > 0; i--)",
          "for (char i : s.toCharArray())",
          "for (String e : set)",
          "for (int i = a & 7; i < (b & 15); i++)",
          "for (int i = 0; i < (b & 31); i += 2)",
          "while (n < a && m < 20 && turns++ < 99)");

  private static final List<String> CONDITIONS =
      List.of(
          "i == 3",
          "i > n",
          "n < ys.length",
          "m < s.length()",
          "!seen",
          "seen",
          "n >= 0",
          "n > 2",
          "k < 4",
          "p == null",
          "p != null",
          "o == null",
          "own.size() < 3",
          "cell.v > 0",
          "sb.length() > 1",
          "a > b");

  private static final List<String> STEPS =
      List.of(
          "n++;",
          "n--;",
          "n += i;",
          "n++; k++;",
          "n++; m--;",
          "m = s.indexOf('b', n);",
          "m = s.indexOf(\"aa\", m + 1);",
          "m = i;",
          "k = m;",
          "k++; m = k - 1;",
          "n++; m++;",
          "n++; m--;",
          "k += 2; m += 2;",
          "m++;",
          "l++;",
          "seen = true;",
          "seen = !seen;",
          "o = q;",
          "o = own;",
          "p = t;",
          "p = \"x\";",
          "p = null;",
          "t = t + 'x';",
          "t = s;",
          "sb.append(i);",
          "sb.append('a');",
          "if (n >= 0 && n < ys.length) ys[n] = i;",
          "if (n < cs.length) cs[n++] = 'z';",
          "if (n >= 0 && n < ys.length) ys[n] = s.codePointAt(0);",
          "if (n >= 0 && n < ys.length) ys[n] = Character.toUpperCase(i);",
          "own.add(n);",
          "own.add(null);",
          "texts.add(t);",
          "cell.v = i;",
          "cell.v++;",
          "cell.w = null;",
          "cell = new Cell();",
          "{ Cell c = new Cell(); c.v = i; c.next = cell; cell = c; }",
          "first.next = cell;",
          "ys = new int[3];",
          "q = new Object();",
          "if (cell == first) k = 7;",
          "if (k == 2) break;",
          "if (i == 7) continue;",
          "if (n == 5) return 3;");

  private static final List<String> CRASHES =
      List.of(
          "if (seen) throw new IllegalStateException();",
          "ys[n]++;",
          "if (n < ys.length) ys[n]++;",
          "if (n >= 0 && n < ys.length) ys[n]++;",
          "if (m > 0 && m <= xs.length) xs[m - 1]++;",
          "s.charAt(m);",
          "xs[i]++;",
          "s.charAt(i);",
          "s.substring(n, m);",
          "if (m != -1) s.substring(n, m);",
          "if (m != -1) s.substring(m + 2);",
          "if (n + m != 0) throw new IllegalStateException();",
          "if (n != k) throw new IllegalStateException();",
          "texts.toArray(new String[0]);",
          "new String(ys, 0, ys.length);",
          "for (int y : ys) if (y < 0) throw new IllegalStateException();",
          "for (int y : ys) if (y == 7) throw new IllegalStateException();",
          "if (m >= 0 && m < s.length()) s.charAt(m);",
          "p.length();",
          "if (p != null) p.charAt(0);",
          "t.charAt(0);",
          "k = 10 / n;",
          "if (n != m) throw new IllegalStateException();",
          "if (m - k > 1) throw new IllegalStateException();",
          "if (i >= 0 && i < xs.length) xs[i + (n - m)]++;",
          "k = 10 / (k + 1);",
          "own.get(n);",
          "own.get(own.size() - 1);",
          "for (Integer x : own) n += x;",
          "for (String x : texts) n += x.length();",
          "if (o == q) throw new IllegalStateException();",
          "if (o == own) throw new IllegalStateException();",
          "if (cell == first) throw new IllegalStateException();",
          "if (cell.v > 3) throw new IllegalStateException();",
          "if (first.v < 0) throw new IllegalStateException();",
          "cell.w.length();",
          "if (first.next == first) throw new IllegalStateException();",
          "sb.charAt(n);",
          "if (n > xs.length) throw new IllegalStateException();",
          "if (k == 7) throw new IllegalStateException();",
          "if (ys[0] == 3) throw new IllegalStateException();",
          "new String(cs, 0, n);",
          "if (l > 4) throw new IllegalStateException();");

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private RandomLoops(Random random) {
    this.random = random;
  }

  /** See {@link RandomProgram#method}. */
  static String method(String name, Random random) {
    RandomLoops program = new RandomLoops(random);
    program.text.append(
        "  static int "
            + name
            + "(int a, int b, long l, String s, int[] xs, Level level, List<Integer> list,"
            + " Set<String> set, Map<String, Integer> map) {\n"
            + "    if (s == null || xs == null || list == null || set == null) return 0;\n"
            + "    int n = 0, m = 0, k = 0, turns = 0; boolean seen = false;\n"
            + "    String t = \"t\", p = null; Object o = null, q = new Object();\n"
            + "    StringBuilder sb = new StringBuilder(); char[] cs = s.toCharArray();\n"
            + "    List<Integer> own = new ArrayList<>(); List<String> texts = new ArrayList<>();\n"
            + "    Cell first = new Cell(), cell = first; int[] ys = new int[xs.length];\n");
    int loops = 1 + random.nextInt(2);
    for (int i = 0; i < loops; i++) {
      program.loop(2);
    }
    program.text.append("    int i = 0; " + program.pick(CRASHES) + "\n    return n;\n  }\n");
    return program.text.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private void loop(int depth) {
    String head = pick(HEADS);
    String end = random.nextInt(3) == 0 ? pick(CRASHES) : "";
    text.append("    " + head + " {\n");
    if (!head.contains("int i") && !head.contains("char i")) {
      text.append("    int i = n + 1;\n");
    }
    int steps = 1 + random.nextInt(3);
    for (int i = 0; i < steps; i++) {
      String guard = random.nextBoolean() ? "if (" + pick(CONDITIONS) + ") " : "";
      text.append("    " + guard + "{ " + pick(STEPS) + " }\n");
    }
    if (depth > 1 && random.nextInt(5) == 0) {
      String inner = pick(List.of("for (int x : xs)", "for (int x = 0; x < s.length(); x++)"));
      text.append("    " + inner + " { " + pick(STEPS) + " }\n");
    }
    text.append("    " + (head.startsWith("while") ? "m++; " : "") + end + " }\n");
  }
}
