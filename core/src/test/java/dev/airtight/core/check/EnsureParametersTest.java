package dev.airtight.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.prompt.PromptEvaluator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Parameters whose names mean something else in an expression. */
class EnsureParametersTest {

  private static final Contract CONTRACT =
      Objects.requireNonNull(
          ContractLoader.loadText(
                  "t.contract",
                  """
                  contract t
                  prompt p(not: int, true: boolean, it: int) returns int {
                    user \"""?\"""
                    ensure it.true implies it.not + it.it == output
                  }
                  prompt q(not: int) returns int {
                    user \"""?\"""
                    ensure it.not < output
                  }
                  """)
              .contract());

  private static JsonValue number(int value) {
    return JsonNumber.of(BigDecimal.valueOf(value));
  }

  private static boolean allows(String prompt, Map<String, JsonValue> arguments, int output) {
    return new PromptEvaluator(CONTRACT, CONTRACT.prompts().get(prompt))
        .checkOutput(arguments, number(output))
        .isEmpty();
  }

  @Test
  void areReadBehindIt() {
    assertThat(allows("q", Map.of("not", number(4)), 5)).isTrue();
    assertThat(allows("q", Map.of("not", number(5)), 5)).isFalse();
  }

  @Test
  void areReadBehindItWhereTheirNamesAreWords() {
    Map<String, JsonValue> arguments =
        Map.of("not", number(1), "true", new JsonBoolean(true), "it", number(2));
    assertThat(allows("p", arguments, 3)).isTrue();
    assertThat(allows("p", arguments, 4)).isFalse();
  }
}
