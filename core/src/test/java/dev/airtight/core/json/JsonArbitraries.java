package dev.airtight.core.json;

import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random JSON values. */
public final class JsonArbitraries {

  private JsonArbitraries() {}

  /** Any strings of UTF-16 units, with many unpaired surrogates, controls and syntax characters. */
  public static Arbitrary<String> strings() {
    return Arbitraries.strings()
        .withChars("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028\ud83d\ude00\ud800\udfff aZ~1é")
        .ofMaxLength(6);
  }

  public static Arbitrary<JsonValue> numbers() {
    Arbitrary<JsonValue> texts =
        Arbitraries.of(
                "0",
                "-0",
                "1",
                "1.0",
                "1e2",
                "1E+2",
                "100",
                "1.50",
                "1.5",
                "-1.5e-3",
                "1e1000000000",
                "1e-1000000000",
                "0e5",
                "0.000",
                "123456789012345678901234567890.5")
            .map(text -> new JsonNumber(new BigDecimal(text), text));
    return Arbitraries.oneOf(texts, Arbitraries.integers().between(-3, 3).map(JsonNumber::of));
  }

  /** Values of at most the depth. */
  public static Arbitrary<JsonValue> values(int depth) {
    Arbitrary<JsonValue> scalar =
        Arbitraries.oneOf(
            strings().map(JsonString::new),
            numbers(),
            Arbitraries.of(true, false).map(JsonBoolean::new),
            Arbitraries.just(new JsonNull()));
    if (depth == 0) {
      return scalar;
    }
    Arbitrary<JsonValue> inner = Arbitraries.lazy(() -> values(depth - 1));
    return Arbitraries.oneOf(
        scalar,
        inner.list().ofMaxSize(4).map(JsonArray::new),
        Arbitraries.maps(strings(), inner).ofMaxSize(4).map(JsonObject::new));
  }
}
