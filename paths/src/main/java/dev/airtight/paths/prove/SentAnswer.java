package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.input.InputNode;
import org.jspecify.annotations.Nullable;

/**
 * What a model sent.
 *
 * @param value as JSON: the output that is decoded, or a text that the application gets as it is
 * @param text what was sent; null where nothing was
 */
public record SentAnswer(JsonValue value, @Nullable String text) {

  /**
   * Tells outputs, which are sent as JSON text, from texts.
   *
   * @param node what the value was read off
   */
  static SentAnswer of(InputNode node, JsonValue value) {
    if (!(node instanceof InputNode.Output) && value.equals(new JsonValue.JsonNull())) {
      return new SentAnswer(value, null);
    }
    return !(node instanceof InputNode.Output) && value instanceof JsonValue.JsonString string
        ? new SentAnswer(value, string.value())
        : new SentAnswer(value, JsonWriter.compact(value));
  }
}
