package dev.airtight.paths.soundness.traces;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a random program can do, as Java with holes: {@code <L>} a list, {@code <S>} a set, {@code
 * <M>} a map, {@code <D>} a deque, {@code <I>} an iterator, {@code <J>} a list iterator, {@code
 * <P>} a spliterator, {@code <Q>} a stream, {@code <C>} any collection, {@code <e>} an element,
 * {@code <n>} an index, {@code <f>} a function, {@code <p>} a predicate, {@code <b>} a function of
 * two, {@code <x>} an action that gets one element, {@code <y>} one that gets two, {@code <k>} a
 * comparator, {@code <U>} a variable of a text, {@code <u>} a text, {@code <g>} a format.
 */
final class Templates {
  private static final Pattern HOLE = Pattern.compile("<([A-Za-z])>");

  private static final List<Vocabulary> VOCABULARIES =
      List.of(CollectionVocabulary.ALL, TextVocabulary.ALL, PatternVocabulary.ALL);

  private final Random random;

  Templates(Random random) {
    this.random = random;
  }

  /** One statement; the exceptions that it throws are written down. */
  String statement() {
    Vocabulary words = pick(VOCABULARIES);
    return caught(
        fill(
            switch (random.nextInt(10)) {
              case 0, 1, 2 -> pick(words.assignments()) + ";";
              case 3, 4 -> Vocabulary.action(pick(words.actions()));
              default -> Vocabulary.writtenDown(pick(words.expressions()));
            }));
  }

  static String caught(String statements) {
    return "    try { if (v != null) { "
        + statements
        + " } } catch (RuntimeException e) { v.t.append(kind(e)); }\n";
  }

  /** Every template of all vocabularies, as a statement with holes. */
  static List<String> all() {
    return VOCABULARIES.stream().map(Vocabulary::statements).flatMap(List::stream).toList();
  }

  String fill(String template) {
    Matcher hole = HOLE.matcher(template);
    StringBuilder filled = new StringBuilder();
    while (hole.find()) {
      hole.appendReplacement(filled, Matcher.quoteReplacement(fill(hole(hole.group(1).charAt(0)))));
    }
    return hole.appendTail(filled).toString();
  }

  private String hole(char kind) {
    return switch (kind) {
      case 'L' -> "v.l" + random.nextInt(3);
      case 'S' -> "v.s" + random.nextInt(2);
      case 'M' -> "v.m" + random.nextInt(2);
      case 'D' -> "v.d0";
      case 'I' -> "v.i" + random.nextInt(2);
      case 'J' -> "v.j0";
      case 'P' -> "v.p0";
      case 'Q' -> "v.q0";
      case 'C' -> of("<L>", "<L>", "<L>", "<S>", "<S>", "<M>.values()", "<M>.keySet()", "<D>");
      case 'e' ->
          random.nextInt(12) == 0
              ? of(
                  "((Object) new Rude(<n>))",
                  "((Object) new Same(<n>))",
                  "((Object) show(<n>))",
                  "<L>.get(<n>)")
              : of(
                  "((Object) 0)",
                  "((Object) 1)",
                  "((Object) 2)",
                  "((Object) a)",
                  "((Object) (a + 1))",
                  "((Object) \"x\")",
                  "((Object) \"y\")",
                  "((Object) null)");
      case 'n' -> of("0", "1", "2", "a", "(a - 1)", "(a + 1)", "-1", "<L>.size()");
      case 'f' ->
          "((Function<Object, Object>) "
              + of("x -> x", "x -> <e>", "x -> show(x)", "x -> { <C>.add(<e>); return x; }")
              + ")";
      case 'p' ->
          of(
              "x -> x == null",
              "x -> x.equals(<e>)",
              "x -> true",
              "x -> <C>.remove(x)",
              "x -> x instanceof String");
      case 'b' ->
          of(
              "(x, y) -> y",
              "(x, y) -> x",
              "(x, y) -> null",
              "(x, y) -> <e>",
              "(x, y) -> <M>.put(<e>, x)");
      case 'x' ->
          of(
              "x -> v.t.append(show(x))",
              "x -> <C>.add(<e>)",
              "x -> <C>.remove(x)",
              "x -> v.t.append(x.hashCode() == 0)");
      case 'y' ->
          of(
              "(x, y) -> v.t.append(show(x)).append(show(y))",
              "(x, y) -> <M>.put(<e>, <e>)",
              "(x, y) -> <M>.remove(x)");
      case 'U' -> "v.u" + random.nextInt(2);
      case 'u' -> of("v.u0", "v.u0", "v.u1", "v.u1", "\"x\"", "show(<n>)");
      case 'g' ->
          of("\"%s\"", "\"%s-%s\"", "\"%d\"", "\"%s %d\"", "\"%d%%\"", "\"%\"", "\"%3$s\"", "<u>");
      case 'k' ->
          of(
              "null",
              "(Comparator) Comparator.naturalOrder()",
              "Comparator.comparing(x -> show(x))",
              "(x, y) -> { <L>.add(<e>); return 0; }");
      default -> throw new IllegalArgumentException("no such hole: " + kind);
    };
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String of(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
