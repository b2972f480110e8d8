package dev.airtight.core.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Answers that two real models gave to the prompts of the examples. */
class RecordedAnswersTest {
  private static final Path ANSWERS = Path.of("../../shared/data/answers/answers.jsonl");
  private static final Path EXAMPLES = Path.of("../examples");

  private final Map<String, Guard> guards = new TreeMap<>();

  @Test
  void eachHasAnOutcome() throws IOException {
    assumeTrue(Files.exists(ANSWERS), "the recorded answers are not there");
    Map<String, Integer> outcomes = new TreeMap<>();
    for (String line : Files.readAllLines(ANSWERS)) {
      JsonObject row = (JsonObject) ((JsonText.Document) new JsonReader().read(line)).value();
      ModelAnswer.Finish finish =
          text(row, "finish").equals("maxTokens")
              ? ModelAnswer.Finish.LENGTH
              : ModelAnswer.Finish.STOP;
      Outcome<JsonValue> outcome =
          guard(text(row, "prompt")).read(new ModelAnswer(text(row, "text"), finish, null));
      outcomes.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
    }
    System.out.println(outcomes);
    assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(320);
    assertThat(outcomes).containsKeys("Value", "Violated", "Malformed", "Truncated");
  }

  private Guard guard(String prompt) {
    return guards.computeIfAbsent(
        prompt, name -> Guard.of(contract(name.split("/")[0]), name.split("/")[1]));
  }

  private static Contract contract(String name) {
    try (var files = Files.walk(EXAMPLES)) {
      Path file =
          files
              .filter(each -> each.endsWith(name + ".contract"))
              .filter(each -> !each.toString().contains("target"))
              .findFirst()
              .orElseThrow();
      return Optional.ofNullable(ContractLoader.load(file).contract()).orElseThrow();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static String text(JsonObject row, String name) {
    return row.get(name) instanceof JsonString string ? string.value() : "";
  }
}
