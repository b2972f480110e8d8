package dev.airtight.frameworks.schema;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;

/** A text as a contract writes it: as in JSON, or as it is where it is a name. */
final class Quoted {
  private Quoted() {}

  static boolean isName(String text) {
    return text.matches("[A-Za-z_][A-Za-z0-9_]*");
  }

  static String of(String text) {
    return JsonWriter.compact(new JsonValue.JsonString(text));
  }
}
