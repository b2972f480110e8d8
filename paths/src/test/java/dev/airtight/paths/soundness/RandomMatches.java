package dev.airtight.paths.soundness;

import java.util.List;
import java.util.Random;

/** Writes a random method in Java that takes a text apart with regular expressions. */
final class RandomMatches {
  private static final List<String> EXPRESSIONS =
      List.of(
          "([a-z]+)(\\\\d)?",
          "(\\\\d{1,3})",
          "(a)|(b)|(1)",
          "^(\\\\w*):(.*)$",
          "(?<x>[ab]*)(?<y>[12]*)",
          "(?:([a-z])|(\\\\d))+",
          "\\\\s*,\\\\s*",
          "\\\\b(\\\\w)",
          "x*",
          "([a-z]*?)(:|$)",
          "(a(b)?)*c?",
          "(?=(a))\\\\w",
          "[^a-z]",
          "(-)?(\\\\d++)",
          "(.)\\\\1",
          "(?i)([x])y?",
          "\\\\A.\\\\z",
          "(\\\\D{2,3}?)(.)",
          "a|ab|abc",
          "()");

  private static final List<String> SEARCHES =
      List.of(
          "m.find()",
          "m.find()",
          "m.matches()",
          "m.lookingAt()",
          "m.find() && m.find()",
          "!m.find()",
          "m.find(a & 3)",
          "s.length() > 2 && m.find(2)",
          "m.reset().find()",
          "m.reset(\"a1,b2\").find()");

  private static final List<String> USES =
      List.of(
          "n += m.group().length();",
          "n += m.group(1).length();",
          "if (m.groupCount() > 1) n += m.group(2).length();",
          "if (m.groupCount() > 1 && m.group(2) != null) n += Integer.parseInt(m.group(2));",
          "if (m.group(0) != null) n = Integer.parseInt(m.group(0));",
          "n = m.start(); s.charAt(n);",
          "n = m.end(); if (n > 0) s.charAt(n - 1);",
          "n = m.end() - m.start(); if (n < 0) throw new IllegalStateException();",
          "t = s.substring(m.start(), m.end());",
          "t = s.substring(0, m.start()) + s.substring(m.end());",
          "t = m.group(); if (!s.contains(t)) throw new IllegalStateException();",
          "if (m.groupCount() > 0 && m.start(1) > m.end(1)) throw new IllegalStateException();",
          "if (m.groupCount() > 0 && m.group(1) == null && m.start(1) != -1) throw new IllegalStateException();",
          "if (m.groupCount() > 1 && m.group(1) == null && m.group(2) == null) throw new IllegalStateException();",
          "t = m.replaceAll(\"_\"); if (t.length() > 2 * s.length() + 1) throw new IllegalStateException();",
          "t = m.replaceFirst(\"$1\");",
          "while (m.find()) { n += m.group().length(); if (m.group().isEmpty()) k++; }",
          "while (m.find()) { n = m.start(); s.substring(n); }",
          "k = (int) m.results().count();",
          "if (m.group().isEmpty()) throw new IllegalStateException();",
          "if (m.start() > 0) s.charAt(m.start() - 1);",
          "n = 10 / m.end();");

  private static final List<String> OTHERS =
      List.of(
          "t = s.replaceAll(<E>, \"\"); n += t.length();",
          "t = s.replaceAll(<E>, \"a\"); if (t.isEmpty() && s.length() > 3) throw new IllegalStateException();",
          "t = s.replaceFirst(<E>, s);",
          "t = Pattern.compile(<E>).split(s)[0];",
          "n = Pattern.compile(<E>).split(s, 2).length; if (n > 2) throw new IllegalStateException();",
          "t = Pattern.compile(<E>).split(s, -1)[0];",
          "if (s.matches(<E>)) s.charAt(0);",
          "if (!s.matches(<E>)) s.charAt(0);",
          "if (Pattern.compile(<E>).asPredicate().test(t)) t.charAt(0);",
          "if (s.replaceAll(\"[^0-9]\", \"\").length() > s.length()) throw new IllegalStateException();",
          "{ String d = s.replaceAll(\"\\\\D\", \"\"); if (!d.isEmpty() && d.length() < 5) n += Integer.parseInt(d); }");

  private final Random random;

  private RandomMatches(Random random) {
    this.random = random;
  }

  /** See {@link RandomProgram#method}. */
  static String method(String name, Random random) {
    RandomMatches program = new RandomMatches(random);
    StringBuilder text =
        new StringBuilder(
            "  static int "
                + name
                + "(int a, int b, long l, String s, int[] xs, Level level, List<Integer> list,"
                + " Set<String> set, Map<String, Integer> map) {\n"
                + "    if (s == null) return 0;\n"
                + "    int n = 0, k = 0; String t = s;\n");
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      text.append(random.nextInt(4) == 0 ? program.other() : program.match());
    }
    return text.append("    return n + k;\n  }\n").toString();
  }

  private String match() {
    String flags = random.nextInt(5) == 0 ? ", " + pick(List.of("2", "8", "32")) : "";
    StringBuilder text =
        new StringBuilder(
            "    { Matcher m = Pattern.compile(\""
                + pick(EXPRESSIONS)
                + "\""
                + flags
                + ").matcher(s);\n");
    text.append("    if (" + pick(SEARCHES) + ") {\n");
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      text.append("      " + pick(USES) + "\n");
    }
    return text.append("    } }\n").toString();
  }

  private String other() {
    return "    " + pick(OTHERS).replace("<E>", "\"" + pick(EXPRESSIONS) + "\"") + "\n";
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
