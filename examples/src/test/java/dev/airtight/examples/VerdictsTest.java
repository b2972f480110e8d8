package dev.airtight.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.airtight.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The verdicts of the examples, by the command itself. */
class VerdictsTest {
  private static final Map<String, JsonNode> BY_SUBJECT = new TreeMap<>();
  private static int status;
  private static String verdict;

  @BeforeAll
  static void verify() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    status =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            "verify",
            Path.of("src/main/contracts").toString(),
            "--classes",
            Path.of("target/classes").toString(),
            "--json");
    JsonNode report = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    verdict = report.get("verdict").asText();
    report
        .get("obligations")
        .forEach(obligation -> BY_SUBJECT.put(obligation.get("id").asText(), obligation));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void everyFirstVersionIsRefutedAndEveryRepairedOneProved() {
    assertThat(BY_SUBJECT.values())
        .filteredOn(obligation -> obligation.get("kind").asText().equals("handler"))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            obligation -> {
              String subject = obligation.get("subject").asText();
              boolean repaired = subject.contains(".Safe");
              assertThat(obligation.get("verdict").asText())
                  .as(subject)
                  .isEqualTo(repaired ? "PROVED" : "REFUTED");
              assertThat(obligation.hasNonNull("witness")).as(subject).isEqualTo(!repaired);
            });
  }

  @Test
  void theContractsThemselvesAreInOrder() {
    assertThat(BY_SUBJECT.values())
        .filteredOn(obligation -> !obligation.get("kind").asText().equals("handler"))
        .isNotEmpty()
        .allSatisfy(
            obligation ->
                assertThat(obligation.get("verdict").asText())
                    .as(obligation.get("id").asText())
                    .isEqualTo("PROVED"));
  }

  @Test
  void oneRefutationRefutesTheRun() {
    assertThat(verdict).isEqualTo("REFUTED");
    assertThat(status).isEqualTo(1);
  }
}
