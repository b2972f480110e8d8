package dev.airtight.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.grammar.error.SyntaxError;
import dev.airtight.grammar.format.ContractFormatter;
import dev.airtight.grammar.format.FormatResult;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.SyntaxLimits;
import dev.airtight.grammar.tree.Declaration.PromptDeclaration;
import dev.airtight.grammar.tree.PromptClause;
import dev.airtight.grammar.tree.TemplateSyntax;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text makes the parser throw, and what it returns is well formed. */
class ContractParserProperties {

  private static final List<String> VALID =
      GoldenFiles.contracts("trees").stream().map(file -> GoldenFiles.source(file).text()).toList();

  @Property(tries = 1500)
  void anyTextIsParsedOrRefused(@ForAll String text) {
    check(text);
  }

  @Property(tries = 1500)
  void anySequenceOfTokensIsParsedOrRefused(@ForAll("tokens") String text) {
    check(text);
    check("contract a\nrecord R {\n" + text);
    check("contract a\nprompt p() returns int {\n" + text);
  }

  @Property(tries = 1500)
  void anyMutatedContractIsParsedOrRefused(@ForAll("mutated") String text) {
    check(text);
  }

  @Property(tries = 500)
  void indentationIsStrippedAsInTextBlocks(@ForAll("indented") String text) {
    ParseResult result =
        ContractParser.parse(
            new SourceText(
                "p", "contract a prompt p() returns int { system \"\"\"\n" + text + "\"\"\" }"));
    assertThat(result.errors()).isEmpty();
    PromptDeclaration prompt = (PromptDeclaration) result.file().declarations().get(0);
    TemplateSyntax template = ((PromptClause.SystemTemplate) prompt.clauses().get(0)).template();
    String appears =
        template.parts().stream()
            .map(part -> ((TemplateSyntax.LiteralText) part).text())
            .collect(Collectors.joining());
    assertThat(appears).isEqualTo(text.stripIndent());
  }

  private static void check(String text) {
    ParseResult result = ContractParser.parse(new SourceText("any.contract", text));
    assertThat(result.errors()).hasSizeLessThanOrEqualTo(SyntaxLimits.ERRORS + 1);
    int last = 0;
    for (SyntaxError error : result.errors()) {
      assertThat(error.span().start()).isGreaterThanOrEqualTo(last);
      assertThat(error.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(error.message()).isNotBlank();
      last = error.span().start();
    }
    assertThat(result.file().name().isPresent() || !result.isValid()).isTrue();
    SpanCheck.check(result.file());
    FormatResult formatted = ContractFormatter.format(result.file().source());
    assertThat(formatted instanceof FormatResult.Formatted).isEqualTo(result.isValid());
    if (formatted instanceof FormatResult.Formatted once) {
      assertThat(ContractFormatter.format(new SourceText("any.contract", once.text())))
          .isEqualTo(formatted);
    }
  }

  @Provide
  Arbitrary<String> tokens() {
    Arbitrary<String> token =
        Arbitraries.of(
            ("all and any attempts between boolean budget by chars contains contract decimal ends"
                    + " ensure enum example false gives implies import in int is isolate length list"
                    + " list|of map|of matches matching not null of open or output prompt record"
                    + " require returns size starts string sum system true type union unique untrusted"
                    + " user where with -> : , . = == > >= { [ ( < <= - != | + ? .. } ] ) * a b A B it"
                    + " 0 1 2.50 007 1e5 1x \"a\" \" \"\"\" ${x} ${ $ \\ / /a/ /[/]/ // /// /*|x|*/ /*"
                    + " ! & ; ' é \uD83D\uDE00 a: b?: \"c\": \n"
                    + " \n"
                    + " \r"
                    + " \t \uFEFF \u0000 \uD800 \u2028")
                .split(" "));
    return token
        .map(each -> each.replace('|', ' '))
        .list()
        .ofMaxSize(40)
        .map(each -> String.join(" ", each));
  }

  @Provide
  Arbitrary<String> mutated() {
    Arbitrary<String> insertion =
        Arbitraries.oneOf(tokens(), Arbitraries.strings().ofMaxLength(3), Arbitraries.just(""));
    Arbitrary<double[]> places =
        Arbitraries.doubles().between(0, 1).array(double[].class).ofSize(4);
    return Combinators.combine(Arbitraries.of(VALID), places, insertion, insertion)
        .as(
            (text, at, first, second) ->
                mutate(mutate(text, at[0], at[1], first), at[2], at[3], second));
  }

  private static String mutate(String text, double at, double length, String insertion) {
    int start = (int) (at * text.length());
    int end = Math.min(text.length(), start + (int) (length * length * length * 40));
    return text.substring(0, start) + insertion + text.substring(end);
  }

  @Provide
  Arbitrary<String> indented() {
    return Arbitraries.of(" ", " ", "\t", "\n", "\r\n", "\r", "a", "$", "{")
        .list()
        .ofMaxSize(30)
        .map(each -> String.join("", each))
        .filter(text -> !text.contains("${"));
  }
}
