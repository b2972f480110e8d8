package dev.airtight.paths.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimplerValuesTest {
  private static final JsonValue VALUE =
      new JsonValue.JsonObject(
          Map.of(
              "text", new JsonValue.JsonString("x\ud83d\ude00yz"),
              "numbers",
                  new JsonValue.JsonArray(
                      List.of(
                          JsonValue.JsonNumber.of(new BigDecimal("-123.5")),
                          JsonValue.JsonNumber.of(1_000_000))),
              "flag", new JsonValue.JsonBoolean(true),
              "none", new JsonValue.JsonNull()));

  /** Whichever is chosen each time, it comes to an end. */
  @Test
  void simplifyingEnds() {
    for (boolean first : List.of(true, false)) {
      JsonValue value = VALUE;
      int rounds = 0;
      while (!SimplerValues.of(value).isEmpty()) {
        List<JsonValue> simpler = SimplerValues.of(value);
        value = simpler.get(first ? 0 : simpler.size() - 1);
        assertThat(++rounds).isLessThan(200);
      }
      assertThat(rounds).isPositive();
    }
  }

  @Test
  void textsStayWellFormed() {
    for (JsonValue simpler : SimplerValues.of(new JsonValue.JsonString("x\ud83d\ude00yz"))) {
      String text = ((JsonValue.JsonString) simpler).value();
      assertThat(text.codePoints().filter(point -> point >= 0xd800 && point <= 0xdfff)).isEmpty();
    }
  }

  @Test
  void membersAndElementsAreLeftOut() {
    assertThat(
            SimplerValues.of(
                    new JsonValue.JsonObject(
                        Map.of("a", new JsonValue.JsonArray(List.of(new JsonValue.JsonNull())))))
                .stream()
                .map(JsonWriter::compact))
        .contains("{}", "{\"a\":[]}");
  }
}
