package dev.airtight.paths.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a random method in Java over the instructions and library methods that the engine covers.
 * Guards are frequent, so that a fair share of the methods cannot throw.
 */
final class RandomProgram {
  private static final List<String> EDGES =
      List.of("0", "1", "-1", "2", "3", "7", "10", "100", "2147483647", "-2147483648");
  private static final List<String> WORDS =
      List.of("\"\"", "\"a\"", "\"ab\"", "\":\"", "\"12\"", "\"-\"");
  private final Random random;
  private final List<String> ints = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int names;

  private RandomProgram(Random random) {
    this.random = random;
  }

  /**
   * A static method named {@code name} with parameters of the kinds that {@link RandomInput} makes.
   */
  static String method(String name, Random random) {
    RandomProgram program = new RandomProgram(random);
    program.ints.addAll(List.of("a", "b"));
    program.text.append(
        "  static int "
            + name
            + "(int a, int b, long l, String s, int[] xs, Level level, List<Integer> list,"
            + " Set<String> set, Map<String, Integer> map) {\n");
    if (random.nextInt(5) > 0) {
      program.text.append(
          "    if (s == null || xs == null || level == null || list == null) return 0;\n"
              + "    if (set == null || map == null) return 0;\n");
    }
    program.text.append("    List<Integer> own = new ArrayList<>();\n");
    program.text.append("    Map<String, Integer> table = new HashMap<>();\n");
    int statements = 2 + random.nextInt(4);
    for (int i = 0; i < statements; i++) {
      program.statement(2);
    }
    program.text.append("    return " + program.intExpression(2) + ";\n  }\n");
    return program.text.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String fresh() {
    return "v" + names++;
  }

  private void statement(int depth) {
    String indent = "    ";
    switch (random.nextInt(depth > 0 ? 12 : 4)) {
      case 3 -> text.append(indent + change() + "\n");
      case 9, 10, 11 -> collections(indent);
      case 0 -> declare(intExpression(2));
      case 1 -> text.append(indent + pick(ints) + " = " + intExpression(2) + ";\n");
      case 2 -> guarded(indent);
      case 8 -> block(indent + "if (" + condition(1) + ") {\n", depth, "}\n");
      case 4 -> {
        block(indent + "if (" + condition(1) + ") {\n", depth, "} else {\n");
        block("", depth, "}\n");
      }
      case 5 -> {
        String i = fresh();
        String bound = pick(List.of("3", "xs.length % 4", "2"));
        block(
            indent + "for (int " + i + " = 0; " + i + " < " + bound + "; " + i + "++) {\n",
            depth,
            "}\n");
      }
      case 6 -> {
        block(
            indent + "try {\n",
            depth,
            "} catch ("
                + pick(
                    List.of("ArithmeticException", "RuntimeException", "IndexOutOfBoundsException"))
                + " e) {\n");
        text.append(indent + pick(ints) + " = " + pick(EDGES) + ";\n    }\n");
      }
      case 7 ->
          text.append(
              indent
                  + "switch (level) { case LOW: "
                  + pick(ints)
                  + " = "
                  + intExpression(1)
                  + "; break; case HIGH: "
                  + pick(ints)
                  + " += 2; break; default: "
                  + pick(ints)
                  + "--; }\n");
      default -> {
        text.append(
            indent
                + "if ("
                + condition(1)
                + ") throw new IllegalStateException(\"x\" + "
                + pick(ints)
                + ");\n");
      }
    }
  }

  private void block(String head, int depth, String tail) {
    text.append(head);
    List<String> outer = List.copyOf(ints);
    statement(depth - 1);
    ints.retainAll(outer);
    text.append("    " + tail);
  }

  private void declare(String value) {
    String name = fresh();
    text.append("    int " + name + " = " + value + ";\n");
    ints.add(name);
  }

  /** Operations that can throw, mostly behind the check that keeps them from it. */
  private void guarded(String indent) {
    String name = fresh();
    boolean guard = random.nextInt(4) > 0;
    String x = pick(ints);
    String y = pick(ints);
    String[] option =
        switch (random.nextInt(10)) {
          case 0 -> new String[] {y + " != 0", x + " / " + y};
          case 1 -> new String[] {y + " > 0", x + " % " + y};
          case 2 -> new String[] {x + " >= 0 && " + x + " < xs.length", "xs[" + x + "]"};
          case 3 -> new String[] {x + " >= 0 && " + x + " < s.length()", "s.charAt(" + x + ")"};
          case 4 -> new String[] {"s.length() > 2", "s.substring(1, 3).length()"};
          case 5 ->
              new String[] {"s.indexOf(':') >= 0", "s.substring(s.indexOf(':') + 1).length()"};
          case 6 ->
              new String[] {
                "s.length() == 2 && s.charAt(0) >= '0' && s.charAt(0) <= '9' && s.charAt(1) == '5'",
                "Integer.parseInt(s)"
              };
          case 7 -> new String[] {"!list.isEmpty() && list.get(0) != null", "list.get(0)"};
          case 8 -> new String[] {"l > -100 && l < 100 && l != 0", "(int) (1000L / l)"};
          default -> new String[] {x + " > 0 && " + x + " < 4", "new int[" + x + "].length"};
        };
    text.append(
        indent
            + "int "
            + name
            + " = "
            + (guard ? "(" + option[0] + ") ? " + option[1] + " : " + pick(EDGES) : option[1])
            + ";\n");
    ints.add(name);
  }

  /** Operations on collections of a caller and of the method's own that can throw. */
  private void collections(String indent) {
    String name = fresh();
    boolean guard = random.nextInt(4) > 0;
    String x = pick(ints);
    String c =
        pick(List.of("list", "own", "set", "map.values()", "map.keySet()", "table.values()"));
    String n = pick(List.of("list", "own"));
    String m = pick(List.of("map", "table"));
    String[] option =
        switch (random.nextInt(16)) {
          case 0 ->
              new String[] {
                x + " >= 0 && " + x + " < " + n + ".size()",
                "(" + n + ".get(" + x + ") == null ? 1 : 2)"
              };
          case 1 -> new String[] {m + ".get(s) != null", m + ".get(s)"};
          case 2 ->
              new String[] {m + ".containsKey(s) && " + m + ".get(s) != null", m + ".get(s) + 1"};
          case 3 ->
              new String[] {
                "!" + c + ".isEmpty()", "(" + c + ".iterator().next() == null ? 1 : 2)"
              };
          case 4 -> new String[] {"true", m + ".getOrDefault(s, 3) == null ? 0 : 1"};
          case 5 ->
              new String[] {
                n + ".stream().noneMatch(y -> y == null)",
                n + ".stream().filter(y -> y > 2).toList().size()"
              };
          case 6 ->
              new String[] {"true", "(int) " + c + ".stream().filter(y -> y != null).count()"};
          case 7 ->
              new String[] {
                c + ".size() > 1", c + ".stream().skip(1).findFirst().isPresent() ? 1 : 2"
              };
          case 8 -> new String[] {n + ".size() < 3", n + ".subList(0, " + n + ".size()).size()"};
          case 9 -> new String[] {"!set.contains(s)", "set.size()"};
          case 10 -> new String[] {"true", "new HashSet<>(" + c + ").size()"};
          case 11 ->
              new String[] {
                "true", "new ArrayList<>(" + c + ").size() - " + c + ".size() == 0 ? 1 : 1 / 0"
              };
          case 12 -> new String[] {"!" + c + ".contains(null)", "List.copyOf(" + c + ").size()"};
          case 13 -> new String[] {"true", "Optional.ofNullable(" + m + ".get(s)).orElse(4)"};
          case 14 ->
              new String[] {
                x + " > 0 && " + x + " < own.size()", "own.remove(" + x + ") == null ? 1 : 0"
              };
          default -> new String[] {"true", n + ".indexOf(" + x + ")"};
        };
    text.append(
        indent
            + "int "
            + name
            + " = "
            + (guard ? "(" + option[0] + ") ? (" + option[1] + ") : " + pick(EDGES) : option[1])
            + ";\n");
    ints.add(name);
  }

  /** A change of the method's own collections, in a loop over a collection now and then. */
  private String change() {
    String x = pick(ints);
    String change =
        switch (random.nextInt(8)) {
          case 0 -> "own.add(" + x + ");";
          case 1 -> "own.add(null);";
          case 2 -> "table.put(s, " + x + ");";
          case 3 -> "table.put(\"k\", " + pick(List.of("null", x)) + ");";
          case 4 -> "if (!own.isEmpty()) own.remove(0);";
          case 5 -> "table.merge(\"k\", 1, Integer::sum);";
          case 6 -> "table.computeIfAbsent(s, y -> y.length());";
          default -> "own.replaceAll(y -> y == null ? 0 : y + 1);";
        };
    String name = fresh();
    return switch (random.nextInt(6)) {
      case 0 -> "for (Integer " + name + " : own) { " + change + " }";
      case 1 -> "for (String " + name + " : table.keySet()) { " + change + " break; }";
      case 2 -> "for (Integer " + name + " : new ArrayList<>(own)) { " + change + " }";
      default -> change;
    };
  }

  private String intExpression(int depth) {
    if (depth == 0) {
      return random.nextBoolean() ? pick(ints) : pick(EDGES);
    }
    String left = intExpression(depth - 1);
    String right = intExpression(depth - 1);
    return switch (random.nextInt(13)) {
      case 0 -> "(" + left + " + " + right + ")";
      case 1 -> "(" + left + " - " + right + ")";
      case 2 -> "(" + left + " * " + pick(List.of("2", "3", "-1", "10")) + ")";
      case 3 -> "(" + left + " / " + pick(List.of("2", "3", "-7")) + ")";
      case 4 -> "(" + left + " % " + pick(List.of("2", "5", "-3")) + ")";
      case 5 -> "(" + left + " & " + pick(List.of("1", "7", "255", "-8")) + ")";
      case 6 -> "(" + left + " >> " + pick(List.of("1", "3")) + ")";
      case 7 -> "(" + left + " << " + pick(List.of("1", "4")) + ")";
      case 8 -> "(byte) (" + left + ")";
      case 9 -> "(char) (" + left + ")";
      case 10 -> "Math.max(" + left + ", " + right + ")";
      case 11 -> "(int) (l >>> " + pick(List.of("3", "33")) + ")";
      default -> "(" + condition(0) + " ? " + left + " : " + right + ")";
    };
  }

  private String condition(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return condition(0) + pick(List.of(" && ", " || ")) + condition(0);
    }
    String x = pick(ints);
    return switch (random.nextInt(9)) {
      case 0 -> "s != null && s.equals(" + pick(WORDS) + ")";
      case 1 -> "s != null && s.startsWith(" + pick(WORDS) + ")";
      case 2 -> "level == Level.MEDIUM";
      case 3 -> "list != null && list.size() > " + random.nextInt(3);
      case 4 ->
          "l " + pick(List.of("<", ">=", "==")) + " " + pick(List.of("0L", "5L", "10000000000L"));
      default ->
          x
              + " "
              + pick(List.of("<", "<=", ">", ">=", "==", "!="))
              + " "
              + (random.nextBoolean() ? pick(EDGES) : pick(ints));
    };
  }
}
