package dev.airtight.paths.soundness.traces;

import java.util.List;
import java.util.Random;

/** The Java sources of random programs and of what checks the engine's view of them. */
final class TraceSource {
  private static final String HEAD =
      """
      import java.util.*;
      import java.util.function.*;
      import java.util.regex.*;
      import java.util.stream.*;

      @SuppressWarnings({"unchecked", "rawtypes"})
      public class Programs {
        static final class Variables {
          final StringBuilder t = new StringBuilder();
          final StringBuilder text = new StringBuilder("text");
          List<Object> l0 = new ArrayList<>(), l1 = new ArrayList<>(), l2 = new ArrayList<>();
          Set<Object> s0 = new HashSet<>(), s1 = new LinkedHashSet<>();
          Map<Object, Object> m0 = new HashMap<>(), m1 = new LinkedHashMap<>();
          Deque<Object> d0 = new ArrayDeque<>();
          Iterator<Object> i0 = l0.iterator(), i1 = s0.iterator();
          ListIterator<Object> j0 = l0.listIterator();
          Spliterator<Object> p0 = l0.spliterator();
          Stream<Object> q0 = l0.stream();
          Set<Map.Entry<Object, Object>> entries = m0.entrySet();
          Iterator<Map.Entry<Object, Object>> entryIterator = entries.iterator();
          Map.Entry<Object, Object> entry = Map.entry("k", "v");
          Object[] array = {1, "x"};
          int[] numbers = {3, 1, 2};
          String u0 = "ab,12", u1 = "7";
          Pattern pattern = Pattern.compile("([a-z]+),?");
          Matcher matcher = pattern.matcher("ab,c1");
          MatchResult result = matcher;
          RuntimeException problem = new IllegalStateException("first");
        }

        enum Level { A, B }

        static final class Rude {
          final int n;
          Rude(int n) { this.n = n; }
          @Override public boolean equals(Object other) { throw new UnsupportedOperationException(); }
          @Override public int hashCode() { if (n > 1) throw new IllegalStateException(); return n; }
          @Override public String toString() { return n == 0 ? null : "r" + n; }
        }

        static final class Same implements Comparable<Same> {
          final int n;
          Same(int n) { this.n = n; }
          @Override public boolean equals(Object other) { return other instanceof Same s && s.n == n; }
          @Override public int hashCode() { return 1; }
          @Override public int compareTo(Same other) { return n - other.n; }
          @Override public String toString() { return "s" + n; }
        }

        static String show(Object value) {
          return (value instanceof Object[] array ? Arrays.toString(array) : value) + ";";
        }

        static String kind(RuntimeException e) {
          if (e instanceof NullPointerException) return "N!";
          if (e instanceof ArrayIndexOutOfBoundsException) return "R!";
          if (e instanceof StringIndexOutOfBoundsException) return "G!";
          if (e instanceof IndexOutOfBoundsException) return "I!";
          if (e instanceof UnsupportedOperationException) return "U!";
          if (e instanceof ConcurrentModificationException) return "C!";
          if (e instanceof NoSuchElementException) return "E!";
          if (e instanceof ClassCastException) return "K!";
          if (e instanceof IllegalStateException) return "S!";
          if (e instanceof NumberFormatException) return "F!";
          if (e instanceof IllegalFormatException) return "M!";
          if (e instanceof IllegalArgumentException) return "A!";
          if (e instanceof ArithmeticException) return "D!";
          if (e instanceof NegativeArraySizeException) return "Z!";
          if (e instanceof ArrayStoreException) return "T!";
          return "?!";
        }

      """;

  /** The values that the programs' parameter takes. */
  static final int VALUES = 3;

  private TraceSource() {}

  static String programs(List<String> methods) {
    return HEAD + String.join("", methods) + "}\n";
  }

  /** A method {@code static String name(int a)}. */
  static String method(String name, Random random, int statements) {
    Templates templates = new Templates(random);
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < statements; i++) {
      body.append(templates.statement());
    }
    return method(name, body.toString());
  }

  static String method(String name, String body) {
    return "  static String "
        + name
        + "(int a) {\n    Variables v = new Variables();\n"
        + body
        + "    return v.t.toString();\n  }\n\n";
  }

  /**
   * A method that throws where a program writes down anything but what it wrote down on the JVM.
   *
   * @param traces what it wrote for each value of its parameter from 0 on
   */
  static String check(String name, List<String> traces) {
    StringBuilder text = new StringBuilder("  static void " + name + "(int a) {\n");
    for (int value = 0; value < traces.size(); value++) {
      text.append("    if (a == " + value + " && !" + writes(name, value, traces));
      text.append(") throw new AssertionError();\n");
    }
    return text.append("  }\n\n").toString();
  }

  /** A method that throws where a program writes down just what it wrote down on the JVM. */
  static String reached(String name, int value, List<String> traces) {
    return "  static void "
        + name
        + "Reached() {\n    if ("
        + writes(name, value, traces)
        + ") throw new AssertionError();\n  }\n\n";
  }

  private static String writes(String name, int value, List<String> traces) {
    return "Programs." + name + "(" + value + ").equals(" + literal(traces.get(value)) + ")";
  }

  static String checks(List<String> methods) {
    return "public class Checks {\n" + String.join("", methods) + "}\n";
  }

  private static String literal(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        quoted.append(c);
      } else {
        quoted.append(String.format("\\u%04x", (int) c));
      }
    }
    return quoted.append('"').toString();
  }
}
