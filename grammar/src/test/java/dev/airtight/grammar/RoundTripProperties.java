package dev.airtight.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.grammar.format.ContractFormatter;
import dev.airtight.grammar.format.FormatResult;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.tree.ContractFile;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Trees, their texts and the formatter, held against each other on random contracts. */
class RoundTripProperties {

  @Property(tries = 1000)
  void aPrintedTreeParsesToItself(@ForAll long seed) {
    ContractFile tree = new TreeGenerator(new Random(seed)).file();
    String text = Layouts.plain(TreePrinter.tokens(tree), new Random(seed));

    assertThat(TreeText.of(parse(text))).as(text).isEqualTo(TreeText.of(tree));
  }

  @Property(tries = 1000)
  void commentsDoNotChangeTheTree(@ForAll long seed) {
    ContractFile tree = new TreeGenerator(new Random(seed)).file();
    String text = Layouts.commented(TreePrinter.tokens(tree), new Random(seed));

    assertThat(TreeText.of(parse(text))).as(text).isEqualTo(TreeText.of(tree));
  }

  @Property(tries = 1500)
  void formattingKeepsTheTreeAndTheComments(@ForAll long seed) {
    List<String> tokens = TreePrinter.tokens(new TreeGenerator(new Random(seed)).file());
    String text = Layouts.littered(tokens, new Random(seed));
    String formatted = format(text);

    assertThat(TreeText.of(parse(formatted)))
        .as("%s%n======%n%s", text, formatted)
        .isEqualTo(TreeText.of(parse(text)));
    assertThat(withoutBlanks(formatted))
        .as("%s%n======%n%s", text, formatted)
        .isEqualTo(withoutBlanks(text));
  }

  @Property(tries = 1500)
  void formattingTwiceIsFormattingOnce(@ForAll long seed) {
    List<String> tokens = TreePrinter.tokens(new TreeGenerator(new Random(seed)).file());
    String text = Layouts.littered(tokens, new Random(seed));
    String formatted = format(text);

    assertThat(format(formatted)).as(text).isEqualTo(formatted);
    assertThat(formatted).doesNotContain("\n\n\n").endsWith("\n");
  }

  @Property(tries = 500)
  void layoutOfOneTreeWithoutCommentsIsAlwaysTheSame(@ForAll long seed) {
    ContractFile tree = new TreeGenerator(new Random(seed)).file();
    List<String> tokens =
        TreePrinter.tokens(tree).stream().filter(token -> !token.startsWith("///")).toList();
    String first = format(String.join(" ", tokens));
    String second =
        format(Layouts.plain(tokens, new Random(seed)).replaceAll("[\r\n][\\s]*[\r\n]", "\n"));

    assertThat(second).isEqualTo(first);
  }

  private static ContractFile parse(String text) {
    ParseResult result = ContractParser.parse(new SourceText("generated.contract", text));
    assertThat(result.errors()).as(text).isEmpty();
    return result.file();
  }

  private static String format(String text) {
    FormatResult result = ContractFormatter.format(new SourceText("generated.contract", text));
    assertThat(result).as(text).isInstanceOf(FormatResult.Formatted.class);
    return ((FormatResult.Formatted) result).text();
  }

  /** All that is not white space; a comma before a closing brace may go. */
  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s", "");
  }
}
