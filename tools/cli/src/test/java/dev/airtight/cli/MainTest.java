package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.report.VerificationReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void printsHelpAndVersion() {
    assertThat(run("--help").status()).isZero();
    assertThat(run("--help").out())
        .contains("Usage: airtight")
        .contains("verify")
        .contains("explain");
    assertThat(run("verify", "--help").out()).contains("--handler");
    assertThat(run("--version").out()).startsWith("airtight ");
  }

  @Test
  void refusesToGuessTheCommand() {
    assertThat(run().status()).isEqualTo(3);
    assertThat(run().err()).contains("which command?").contains("try: airtight --help");
    assertThat(run("verifi").status()).isEqualTo(3);
    assertThat(run("verifi").err()).contains("Did you mean: airtight verify");
  }

  @Test
  void explainsCodes() {
    CommandRun explained = run("explain", "at0301");
    assertThat(explained.status()).isZero();
    assertThat(explained.out()).contains("AT0301").contains("```contract");
    assertThat(run("explain", "AT9999").status()).isEqualTo(3);
    assertThat(run("explain", "AT9999").err()).contains("no diagnostic has the code 'AT9999'");
  }

  private static CommandRun run(String... arguments) {
    return CommandRun.of(
        (inputs, options, listener) ->
            new VerificationReport(List.of(), List.of(), List.of(), false, 0, 0),
        (Object[]) arguments);
  }
}
