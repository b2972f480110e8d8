package dev.airtight.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.SyntaxLimits;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to hurt: nothing may be thrown, and the stack is the default one. */
class RobustnessTest {

  private static final int MANY = 100_000;

  static Stream<String> hurtfulTexts() {
    return Stream.of(
        "(".repeat(MANY),
        requirement("(".repeat(MANY)),
        requirement("(".repeat(90) + "true" + ")".repeat(90)),
        "|".repeat(MANY),
        "contract a type A = int" + " | null".repeat(MANY),
        "contract a type A = " + "list of ".repeat(MANY) + "int",
        "contract a type A = " + "(".repeat(MANY) + "int" + ")".repeat(MANY),
        "contract a type A = int" + " where 1 == 1".repeat(MANY / 4),
        "contract a type A = int " + "in 0..1 ".repeat(MANY / 4),
        requirement("-".repeat(MANY) + "1 > 0"),
        requirement("not ".repeat(MANY) + "true"),
        requirement("all x in x: ".repeat(MANY / 4) + "true"),
        requirement("sum x in x: ".repeat(MANY / 4) + "1"),
        requirement("a" + " implies a".repeat(MANY / 4)),
        requirement("a" + " == a".repeat(MANY)),
        requirement("1" + " + 1".repeat(MANY)),
        requirement("1" + " * 1".repeat(MANY)),
        requirement("1" + "..1".repeat(MANY)),
        requirement("x" + ".x".repeat(MANY)),
        requirement("x in ".repeat(MANY) + "x"),
        requirement("x" + " is a".repeat(MANY)),
        requirement("f(".repeat(MANY) + ")".repeat(MANY)),
        example("[".repeat(MANY) + "]".repeat(MANY)),
        example("{ \"a\": ".repeat(MANY) + "1" + "}".repeat(MANY)),
        example("-".repeat(MANY) + "1"),
        example("\"" + "\\u".repeat(MANY) + "\""),
        "contract a prompt p() returns int { system \"\"\"" + "${".repeat(MANY) + "\"\"\" }",
        "contract a prompt p() returns int { system \"\"\"" + "\\".repeat(MANY) + "\"\"\" }",
        "contract a prompt p() returns int { system \"\"\"" + "\n ".repeat(MANY) + "\"\"\" }",
        "contract a " + "record R { ".repeat(MANY / 4),
        "contract a " + "record R ".repeat(MANY / 4),
        "contract a record R { " + "x: ".repeat(MANY),
        "contract a record R { " + "x: 5 ".repeat(MANY),
        "contract a enum E { " + ",".repeat(MANY) + "}",
        "contract a enum E { " + "a ".repeat(MANY) + "}",
        "contract ".repeat(MANY),
        "/// doc\n".repeat(MANY) + "contract a",
        "/*".repeat(MANY),
        "/".repeat(MANY),
        "/[".repeat(MANY),
        "\"".repeat(MANY),
        "\"\n".repeat(MANY),
        "\\".repeat(MANY),
        "1".repeat(MANY),
        "1.".repeat(MANY),
        "1e".repeat(MANY),
        "}".repeat(MANY),
        "\ud800".repeat(MANY),
        "\udc00\ud800".repeat(MANY),
        "\u0000".repeat(MANY),
        "\ufeff".repeat(MANY),
        "\r".repeat(MANY),
        "?:".repeat(MANY),
        "a?".repeat(MANY),
        "contract a type A = 5\nimport 5\n".repeat(MANY / 4),
        "type A = int )\n".repeat(MANY / 4),
        "record R {\n".repeat(MANY / 4),
        "all in in ".repeat(MANY / 4));
  }

  private static String requirement(String expression) {
    return "contract a record R { require " + expression + " }";
  }

  private static String example(String json) {
    return "contract a prompt p() returns int { example () gives " + json + " }";
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("hurtfulTexts")
  void hurtfulTextIsParsedOrRefused(String text) {
    ParseResult result = ContractParser.parse(new SourceText("hurtful.contract", text));

    assertThat(result.errors().size()).isLessThanOrEqualTo(SyntaxLimits.ERRORS + 1);
    assertThat(result.errors()).allMatch(error -> error.span().end() <= text.length());
    SpanCheck.check(result.file());
    TreeText.of(result.file());
    assertThat(result.file().hashCode()).isEqualTo(result.file().hashCode());
  }

  @Test
  void longChainsOfAndAndOrAreFine() {
    String chain = "a and b" + " or a and b".repeat(10_000) + " and a".repeat(10_000);
    assertThat(ContractParser.parse(new SourceText("long.contract", requirement(chain))).errors())
        .isEmpty();
  }

  @Test
  void aLargeContractIsOneError() {
    String text = "contract a\n" + "// filler\n".repeat(1_000_000);
    ParseResult result = ContractParser.parse(new SourceText("large.contract", text));

    assertThat(result.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.kind()).isEqualTo(SyntaxErrorKind.CONTRACT_TOO_LARGE);
              assertThat(error.message()).isEqualTo("contract is too large");
            });
  }

  @Test
  void theLongestContractIsParsed() {
    String field = "  field_of_some_length: string length 1..40 | null\n";
    int count = (SyntaxLimits.LENGTH - 30) / field.length();
    String text = "contract a\nrecord R {\n" + field.repeat(count) + "}\n";
    ParseResult result = ContractParser.parse(new SourceText("longest.contract", text));

    assertThat(result.errors()).isEmpty();
  }

  @Test
  void errorsAreReportedUpToALimit() {
    String text = "contract a\nrecord R {\n" + "  a: 5\n".repeat(500) + "}\n";
    ParseResult result = ContractParser.parse(new SourceText("errors.contract", text));

    assertThat(result.errors()).hasSize(SyntaxLimits.ERRORS + 1);
    assertThat(result.errors().get(SyntaxLimits.ERRORS).kind())
        .isEqualTo(SyntaxErrorKind.TOO_MANY_ERRORS);
  }
}
