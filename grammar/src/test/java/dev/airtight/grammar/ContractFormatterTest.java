package dev.airtight.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.grammar.format.ContractFormatter;
import dev.airtight.grammar.format.FormatResult;
import dev.airtight.grammar.source.SourceText;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContractFormatterTest {

  @TestFactory
  Stream<DynamicTest> layoutsAreAsExpected() {
    return Stream.of("format", "trees")
        .flatMap(folder -> GoldenFiles.contracts(folder).stream())
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) {
    SourceText source = GoldenFiles.source(file);
    String formatted = format(source);
    SourceText again = new SourceText(source.name(), formatted);

    GoldenFiles.check(file, ".formatted", formatted);
    assertThat(TreeText.of(ContractParser.parse(again).file()))
        .isEqualTo(TreeText.of(ContractParser.parse(source).file()));
    assertThat(format(again)).isEqualTo(formatted);
  }

  private static String format(SourceText source) {
    FormatResult result = ContractFormatter.format(source);
    assertThat(result).isInstanceOf(FormatResult.Formatted.class);
    return ((FormatResult.Formatted) result).text();
  }

  @Test
  void anInvalidContractIsLeftAlone() {
    SourceText source = new SourceText("a.contract", "contract a\nrecord R {\n  a: 5\n}\n");

    assertThat(ContractFormatter.format(source))
        .isEqualTo(new FormatResult.Invalid(ContractParser.parse(source).errors()));
  }
}
