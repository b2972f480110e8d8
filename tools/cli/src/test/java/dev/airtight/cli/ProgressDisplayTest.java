package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private static final String ERASED = "\r" + " ".repeat(29) + "\r";

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final List<ObligationReport> answers = new ArrayList<>();

  @Test
  void saysHowManyOfHowManyAreAnsweredAndWhatIsWorkedOn() {
    try (ProgressDisplay display = display()) {
      display.planned(17);
      display.working("support/Ticket#a");
      display.show();
      display.show();
      display.answered(proved());
      display.show();
    }
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .isEqualTo("[0/17] support/Ticket#a" + ERASED + "[1/17] support/Ticket#a" + ERASED);
    assertThat(answers).hasSize(1);
  }

  @Test
  void staysOnOneLine() {
    try (ProgressDisplay display = display()) {
      display.planned(1);
      display.working("x".repeat(100));
      display.show();
    }
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .isEqualTo("[0/1] " + "x".repeat(23) + ERASED);
  }

  private ProgressDisplay display() {
    return new ProgressDisplay(
        new PrintStream(shown, true, StandardCharsets.UTF_8),
        30,
        answers::add,
        (subject, work) -> {});
  }

  private static ObligationReport proved() {
    return new ObligationReport(
        "id",
        "kind",
        "subject",
        null,
        Verdict.PROVED,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        0);
  }
}
