package dev.airtight.core.pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random pattern texts of the subset, written so that java.util.regex gives them the same sense.
 */
public final class PatternArbitraries {

  private PatternArbitraries() {}

  public static Arbitrary<String> patterns(int depth) {
    Arbitrary<String> atom =
        Arbitraries.of(
            "a",
            "b",
            "0",
            " ",
            "é",
            "😀",
            ".",
            "\\d",
            "\\w",
            "\\s",
            "\\D",
            "\\W",
            "\\S",
            "\\n",
            "\\.",
            "\\\\",
            "\\-",
            "[ab]",
            "[^a]",
            "[a-c0-1]",
            "[^\\d]",
            "[\\wé]",
            "[-a]",
            "[a-]",
            "[b^]",
            "\\u0061",
            "[\\u0000-\\u00ff]",
            "[😀-😂]",
            "[^\\n]",
            "(?:)",
            "-",
            "/");
    if (depth == 0) {
      return atom;
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> patterns(depth - 1));
    Arbitrary<String> count = Arbitraries.of("*", "+", "?", "{0}", "{2}", "{1,}", "{0,2}", "{1,3}");
    return Arbitraries.oneOf(
        atom,
        inner
            .list()
            .ofMaxSize(4)
            .map(parts -> String.join("", parts.stream().map(p -> "(?:" + p + ")").toList())),
        inner
            .list()
            .ofMinSize(2)
            .ofMaxSize(3)
            .map(options -> "(" + String.join("|", options) + ")"),
        Combinators.combine(inner, count).as((part, times) -> "(" + part + ")" + times));
  }

  /** Texts over the characters the patterns speak of. */
  public static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "b", "c", "0", "9", " ", "\n", "\r", "\t", "é", "😀", "😁", "-", "^", ".", "\\",
            "_", "\u0000", "/")
        .list()
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }
}
