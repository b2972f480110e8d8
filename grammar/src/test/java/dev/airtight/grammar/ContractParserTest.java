package dev.airtight.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.tree.Declaration;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContractParserTest {

  /** Kinds whose text is made in {@link RobustnessTest}. */
  private static final Set<SyntaxErrorKind> LARGE =
      EnumSet.of(SyntaxErrorKind.CONTRACT_TOO_LARGE, SyntaxErrorKind.TOO_MANY_ERRORS);

  @TestFactory
  Stream<DynamicTest> treesAreAsExpected() {
    return GoldenFiles.contracts("trees").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      ParseResult result = ContractParser.parse(GoldenFiles.source(file));
                      assertThat(result.errors()).isEmpty();
                      SpanCheck.check(result.file());
                      GoldenFiles.check(file, ".tree", TreeText.of(result.file()) + "\n");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> errorsAreAsExpected() {
    return GoldenFiles.contracts("errors").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      ParseResult result = ContractParser.parse(GoldenFiles.source(file));
                      assertThat(result.isValid()).isFalse();
                      GoldenFiles.check(file, ".expected", text(result));
                    }));
  }

  @Test
  void everyKindOfErrorHasAGoldenFile() {
    for (SyntaxErrorKind kind : EnumSet.complementOf(EnumSet.copyOf(LARGE))) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".contract";
      Path file =
          GoldenFiles.contracts("errors").stream()
              .filter(each -> each.getFileName().toString().equals(name))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no " + name));
      assertThat(ContractParser.parse(GoldenFiles.source(file)).errors())
          .as(name)
          .anyMatch(error -> error.kind() == kind);
    }
  }

  @Test
  void whatIsFreeOfErrorsIsKept() {
    String text =
        "contract a\nrecord R {\n  a: int\n  b: 5\n  c: string\n}\nenum E { a, 5, b }\ntype T = int\n";
    ParseResult result = ContractParser.parse(new SourceText("a.contract", text));

    assertThat(result.errors()).hasSize(2);
    assertThat(result.file().declarations())
        .extracting(each -> each.name().text())
        .containsExactly("R", "E", "T");
    Declaration.RecordDeclaration record =
        (Declaration.RecordDeclaration) result.file().declarations().get(0);
    assertThat(record.fields()).extracting(field -> field.name().text()).containsExactly("a", "c");
    assertThat(record.requirements()).isEmpty();
    Declaration.EnumDeclaration enumeration =
        (Declaration.EnumDeclaration) result.file().declarations().get(1);
    assertThat(enumeration.members())
        .extracting(member -> member.name().text())
        .containsExactly("a", "b");
  }

  private static String text(ParseResult result) {
    SourceText source = result.file().source();
    List<String> lines =
        result.errors().stream()
            .map(
                error ->
                    source.position(error.span().start())
                        + "+"
                        + error.span().length()
                        + " "
                        + error.kind()
                        + "\n  "
                        + error.message()
                        + "\n  help: "
                        + error.help()
                        + "\n")
            .toList();
    return lines.stream().collect(Collectors.joining());
  }
}
