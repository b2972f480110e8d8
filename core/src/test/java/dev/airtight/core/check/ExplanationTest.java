package dev.airtight.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.diagnostic.Diagnostic;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of every explanation do what it says. */
class ExplanationTest {

  private static final String EXAMPLE = "example.contract";

  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void startsWithCodeAndTitle(DiagnosticCode code) {
    assertThat(code.explanation()).startsWith("# " + code.code() + ": " + code.title() + "\n\n");
  }

  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void wrongExamplesYieldTheCodeAndNothingElse(DiagnosticCode code) {
    for (FencedBlock block : FencedBlock.contracts(code.explanation())) {
      if (block.is("wrong")) {
        List<Diagnostic> diagnostics = check(block, code);
        assertThat(diagnostics)
            .as(DiagnosticRenderer.render(diagnostics))
            .isNotEmpty()
            .allMatch(diagnostic -> diagnostic.code() == code);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void rightExamplesYieldNothing(DiagnosticCode code) {
    for (FencedBlock block : FencedBlock.contracts(code.explanation())) {
      if (!block.is("wrong") && block.file().isEmpty()) {
        List<Diagnostic> diagnostics = check(block, code);
        assertThat(diagnostics).as(DiagnosticRenderer.render(diagnostics)).isEmpty();
      }
    }
  }

  private static List<Diagnostic> check(FencedBlock block, DiagnosticCode code) {
    Map<String, String> texts = new HashMap<>();
    for (FencedBlock part : FencedBlock.contracts(code.explanation())) {
      if (!part.file().isEmpty()) {
        texts.put(part.file(), part.contract());
      }
    }
    texts.put(EXAMPLE, block.contract());
    return ContractLoader.loadTexts(texts, EXAMPLE).diagnostics();
  }
}
