package dev.airtight.cli.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Lays out JSON text without changing a value: numbers keep their digits. */
final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .build())
          .build();

  private JsonText() {}

  /**
   * A printer with two spaces a level, every member on its own line, and {@code \n} on every
   * platform.
   */
  static DefaultPrettyPrinter layout() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter()
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter)
        .withSeparators(
            DefaultPrettyPrinter.DEFAULT_SEPARATORS
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
  }

  static JsonGenerator generator(StringWriter to) throws IOException {
    return FACTORY.createGenerator(to).setPrettyPrinter(layout());
  }

  /** The same value, laid out for reading; text that is no JSON comes back as it is. */
  static String pretty(String json) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = generator(text)) {
      copy(json, generator);
    } catch (JsonProcessingException notJson) {
      return json;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Writes the one value that the text holds. */
  static void copy(String json, JsonGenerator to) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT -> to.writeStartObject();
          case END_OBJECT -> to.writeEndObject();
          case START_ARRAY -> to.writeStartArray();
          case END_ARRAY -> to.writeEndArray();
          case FIELD_NAME -> to.writeFieldName(parser.getText());
          case VALUE_STRING -> to.writeString(parser.getText());
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(parser.getText());
          case VALUE_TRUE -> to.writeBoolean(true);
          case VALUE_FALSE -> to.writeBoolean(false);
          case VALUE_NULL -> to.writeNull();
          case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
              throw new IllegalStateException("text has no token " + token);
        }
      }
    }
  }
}
