package dev.airtight.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {

  private static Diagnostic diagnostic(String text, int start, int end) {
    return new Diagnostic(
        DiagnosticCode.UNKNOWN_TYPE,
        new SourceText("a.contract", text),
        new Span(start, end),
        "there is no type 'X'",
        "declare it");
  }

  private static Diagnostic at(String text, String part) {
    int start = text.indexOf(part);
    return diagnostic(text, start, start + part.length());
  }

  @Test
  void showsPlaceLineCaretAndHelp() {
    assertThat(DiagnosticRenderer.render(at("contract a\n\nrecord R { x: X }\n", "X")))
        .isEqualTo(
            """
            a.contract:3:15: error[AT0301]: there is no type 'X'
              3 | record R { x: X }
                |               ^
              help: declare it
            """);
  }

  @Test
  void tabsTakeAsManyColumnsAsTheyAreShownWith() {
    assertThat(DiagnosticRenderer.render(at("\ta\tXY", "XY")))
        .contains("  1 |     a   XY\n    |         ^^\n")
        .startsWith("a.contract:1:4:");
  }

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(DiagnosticRenderer.render(at("日本 XY", "XY")))
        .contains("  1 | 日本 XY\n    |      ^^\n");
    assertThat(DiagnosticRenderer.render(at("日本 XY", "本"))).contains("    |   ^^\n");
    assertThat(DiagnosticRenderer.render(at("e\u0301 XY", "XY"))).contains("    |   ^^\n");
    assertThat(DiagnosticRenderer.render(at("\uD83D\uDE00 XY", "XY")))
        .startsWith("a.contract:1:3:")
        .contains("    |    ^^\n");
  }

  @Test
  void charactersThatCouldMoveTheCursorAreReplaced() {
    String rendered = DiagnosticRenderer.render(at("a\u001B[31m\u202E XY", "XY"));
    assertThat(rendered).contains("a\uFFFD[31m\uFFFD XY").doesNotContain("\u001B", "\u202E");
  }

  @Test
  void longLinesAreClippedAroundTheSpan() {
    String text = "a".repeat(5000) + " XY " + "b".repeat(5000);
    String rendered = DiagnosticRenderer.render(at(text, "XY"));
    String line = rendered.lines().skip(1).findFirst().orElseThrow();
    String carets = rendered.lines().skip(2).findFirst().orElseThrow();
    assertThat(line)
        .hasSizeLessThan(140)
        .startsWith("  1 | …aaa")
        .endsWith("bbb…")
        .contains(" XY ");
    assertThat(carets.indexOf('^')).isEqualTo(line.indexOf("XY"));
  }

  @Test
  void longSpansEndWithTheClippedLine() {
    String text = "x: " + "T".repeat(500);
    String rendered = DiagnosticRenderer.render(at(text, "T".repeat(500)));
    assertThat(rendered.lines()).allMatch(line -> line.length() < 140);
  }

  @Test
  void spansOverSeveralLinesAreUnderlinedToTheEndOfTheFirst() {
    assertThat(DiagnosticRenderer.render(diagnostic("record R {\n  x: int\n}\n", 7, 20)))
        .contains("  1 | record R {\n    |        ^^^\n");
  }

  @Test
  void emptySpansAtTheEndOfTheTextAreShown() {
    assertThat(DiagnosticRenderer.render(diagnostic("record", 6, 6))).contains("    |       ^\n");
    assertThat(DiagnosticRenderer.render(diagnostic("record R {\n", 11, 11)))
        .startsWith("a.contract:2:1:")
        .contains("  2 |\n    | ^\n");
  }

  @Test
  void filesWithoutTextHaveNoExcerpt() {
    assertThat(DiagnosticRenderer.render(diagnostic("", 0, 0)))
        .isEqualTo("a.contract: error[AT0301]: there is no type 'X'\n  help: declare it\n");
  }

  @Test
  void diagnosticsComeInTheOrderOfTheirPlaces() {
    String text = "record R { x: X  y: Y }";
    assertThat(DiagnosticRenderer.render(List.of(at(text, "Y"), at(text, "X"))))
        .isEqualTo(
            DiagnosticRenderer.render(at(text, "X"))
                + "\n"
                + DiagnosticRenderer.render(at(text, "Y")));
  }

  @Test
  void codesAreFoundInEitherCase() {
    assertThat(DiagnosticCode.find(" at0301")).contains(DiagnosticCode.UNKNOWN_TYPE);
    assertThat(DiagnosticCode.find("AT9999")).isEmpty();
  }

  @Test
  void codesAreUniqueAndInOrder() {
    List<String> codes =
        List.of(DiagnosticCode.values()).stream().map(DiagnosticCode::code).toList();
    assertThat(codes)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(code -> code.matches("AT0[1-7]\\d\\d"));
  }
}
