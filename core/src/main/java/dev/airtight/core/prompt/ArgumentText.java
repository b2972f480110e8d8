package dev.airtight.core.prompt;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.core.json.JsonWriter;
import java.math.BigDecimal;

/** How an argument is written into a prompt. */
public final class ArgumentText {

  private static final int LARGEST_PLAIN_SCALE = 1000;

  private ArgumentText() {}

  /**
   * Strings as they are, so an enum as its JSON text without quotes; numbers by value, in plain
   * digits without needless zeros; everything else as compact JSON.
   */
  public static String of(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.value();
    }
    if (value instanceof JsonNumber number) {
      return number(number.value());
    }
    return JsonWriter.compact(value);
  }

  private static String number(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    // Plain digits of 1e1000000000 would not fit into memory.
    return Math.abs((long) stripped.scale()) <= LARGEST_PLAIN_SCALE
        ? stripped.toPlainString()
        : stripped.toString();
  }
}
