package dev.airtight.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.diagnostic.Diagnostic;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The language's documents tell the truth. {@code -Dairtight.regenerate=true} writes what they list
 * of the codes anew.
 */
class DocumentsTest {

  private static final Path LANGUAGE = Path.of("../docs/language.md");
  private static final Path DIAGNOSTICS = Path.of("../docs/diagnostics.md");
  private static final String MARK = "<!-- codes -->\n";

  @TestFactory
  List<DynamicTest> examplesOfTheLanguageAreFreeOfErrors() throws IOException {
    Map<String, String> files = new HashMap<>();
    List<FencedBlock> blocks = FencedBlock.contracts(Files.readString(LANGUAGE));
    for (FencedBlock block : blocks) {
      if (!block.file().isEmpty()) {
        files.put(block.file(), block.contract());
      }
    }
    assertThat(blocks).hasSizeGreaterThan(8);
    return blocks.stream()
        .map(block -> DynamicTest.dynamicTest(title(block), () -> checkExample(block, files)))
        .toList();
  }

  private static String title(FencedBlock block) {
    return block.text().lines().findFirst().orElse("");
  }

  private static void checkExample(FencedBlock block, Map<String, String> files) {
    Map<String, String> texts = new HashMap<>(files);
    texts.put("example.contract", block.contract());
    List<Diagnostic> diagnostics =
        ContractLoader.loadTexts(texts, "example.contract").diagnostics();
    assertThat(diagnostics).as(DiagnosticRenderer.render(diagnostics)).isEmpty();
  }

  @Test
  void languageListsEveryCode() throws IOException {
    StringBuilder table = new StringBuilder(MARK).append("| code | mistake |\n|---|---|\n");
    for (DiagnosticCode code : DiagnosticCode.values()) {
      table.append("| [").append(code.code()).append("](diagnostics.md#").append(anchor(code));
      table.append(") | ").append(code.title()).append(" |\n");
    }
    String document = Files.readString(LANGUAGE);
    int start = document.indexOf(MARK);
    int end = document.indexOf("\n## ", start);
    String expected = document.substring(0, start) + table + document.substring(end);
    check(LANGUAGE, expected);
  }

  @Test
  void diagnosticsExplainEveryCode() throws IOException {
    StringBuilder expected =
        new StringBuilder("# Diagnostics\n\n")
            .append(
                "Every code a contract's diagnostics can have; `airtight explain CODE` prints the"
                    + " same. ")
            .append("The examples leave out the first line,\n`contract NAME`. ")
            .append("The language itself is explained in [language.md](language.md).\n");
    for (DiagnosticCode code : DiagnosticCode.values()) {
      expected.append("\n#").append(code.explanation());
    }
    check(DIAGNOSTICS, expected.toString());
  }

  private static String anchor(DiagnosticCode code) {
    String heading = code.code() + ": " + code.title();
    return heading
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9 -]", "")
        .replace(' ', '-');
  }

  private static void check(Path document, String expected) throws IOException {
    if (Boolean.getBoolean("airtight.regenerate")) {
      Files.writeString(document, expected);
    }
    assertThat(Files.readString(document)).isEqualTo(expected);
  }
}
