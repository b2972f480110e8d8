package dev.airtight.core.json;

import java.util.List;

/** What reading a text as JSON gives. */
public sealed interface JsonText {

  /**
   * The text is JSON.
   *
   * @param value the value; of members with the same name the last one counts
   * @param duplicateKeys each member that another one of the same name in the same object precedes
   */
  record Document(JsonValue value, List<JsonPointer> duplicateKeys) implements JsonText {
    public Document {
      duplicateKeys = List.copyOf(duplicateKeys);
    }
  }

  /**
   * The text is not JSON, or exceeds a limit.
   *
   * @param message one sentence in lower case
   * @param line from 1
   * @param column from 1, in UTF-16 units
   */
  record JsonProblem(String message, int line, int column) implements JsonText {}
}
