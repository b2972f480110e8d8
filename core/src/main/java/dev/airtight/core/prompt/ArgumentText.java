package dev.airtight.core.prompt;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.core.json.JsonWriter;

/** How an argument is written into a prompt. */
public final class ArgumentText {

  private ArgumentText() {}

  /**
   * Strings as they are, so an enum as its JSON text without quotes; everything else as canonical
   * JSON, so that the text depends on the value only and not on how its numbers were written.
   */
  public static String of(JsonValue value) {
    return value instanceof JsonString string ? string.value() : JsonWriter.canonical(value);
  }
}
