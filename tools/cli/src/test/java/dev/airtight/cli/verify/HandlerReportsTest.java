package dev.airtight.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.cli.report.ObligationReport;
import dev.airtight.cli.report.Verdict;
import dev.airtight.paths.code.ClassOverlay;
import dev.airtight.paths.code.ClassPath;
import dev.airtight.paths.prove.HandlerVerdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlerReportsTest {
  private static final String LOGGING = "logging is assumed not to throw";

  @Test
  void strictlyNothingIsProvedThatAssumesOfACallThatItDoesNotThrow() {
    assertThat(report(true, LOGGING))
        .satisfies(
            report -> {
              assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
              assertThat(report.reason()).isEqualTo(LOGGING + ", which --strict does not accept");
            });
    assertThat(report(false, LOGGING).verdict()).isEqualTo(Verdict.PROVED);
    assertThat(report(false, LOGGING).assumptions()).containsExactly(LOGGING);
    assertThat(report(true, "assertions are switched off").verdict()).isEqualTo(Verdict.PROVED);
  }

  private static ObligationReport report(boolean strict, String assumption) {
    ClassPath classes =
        ClassPath.open(List.of(Path.of("target", "test-classes")), ClassOverlay.NONE);
    Handler handler =
        HandlerFinder.named(classes, List.of("dev.airtight.cli.verify.handlers.Sample#plain"))
            .handlers()
            .get(0);
    return new HandlerReports(new SourceLines(List.of()), strict)
        .report(
            handler,
            new HandlerVerdict.Proved(List.of(assumption), new HandlerVerdict.Effort(0, 0, 0, 0)),
            0);
  }
}
