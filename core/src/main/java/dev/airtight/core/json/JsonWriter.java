package dev.airtight.core.json;

import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes JSON text that reads back as the value, also through UTF-8: unpaired surrogates are
 * escaped.
 */
public final class JsonWriter {

  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();
  private final boolean pretty;
  private final Function<JsonNumber, String> numbers;

  private JsonWriter(boolean pretty, Function<JsonNumber, String> numbers) {
    this.pretty = pretty;
    this.numbers = numbers;
  }

  /** On one line, without any white space. */
  public static String compact(JsonValue value) {
    return write(value, new JsonWriter(false, JsonNumber::text));
  }

  /**
   * On one line, without any white space, and with numbers as {@link JsonNumbers#plain} writes
   * them: the same text for {@code 1}, {@code 1.00} and {@code 1e0}. It reads back as an equal
   * value.
   */
  public static String canonical(JsonValue value) {
    return write(value, new JsonWriter(false, number -> JsonNumbers.plain(number.value())));
  }

  /** On several lines, indented by two spaces, without a line feed at the end. */
  public static String pretty(JsonValue value) {
    return write(value, new JsonWriter(true, JsonNumber::text));
  }

  /** A string as a JSON literal, quotes included. */
  public static String quoted(String text) {
    return compact(new JsonString(text));
  }

  private static String write(JsonValue value, JsonWriter writer) {
    writer.value(value, 0);
    return writer.out.toString();
  }

  private void value(JsonValue value, int depth) {
    if (value instanceof JsonObject object) {
      object(object, depth);
    } else if (value instanceof JsonArray array) {
      array(array, depth);
    } else if (value instanceof JsonString string) {
      string(string.value());
    } else if (value instanceof JsonNumber number) {
      out.append(numbers.apply(number));
    } else if (value instanceof JsonBoolean truth) {
      out.append(truth.value());
    } else if (value instanceof JsonNull) {
      out.append("null");
    }
  }

  private void object(JsonObject object, int depth) {
    out.append('{');
    Iterator<Map.Entry<String, JsonValue>> members = object.members().entrySet().iterator();
    boolean empty = !members.hasNext();
    while (members.hasNext()) {
      Map.Entry<String, JsonValue> member = members.next();
      lineBreak(depth + 1);
      string(member.getKey());
      out.append(pretty ? ": " : ":");
      value(member.getValue(), depth + 1);
      out.append(members.hasNext() ? "," : "");
    }
    close('}', empty, depth);
  }

  private void array(JsonArray array, int depth) {
    out.append('[');
    Iterator<JsonValue> elements = array.elements().iterator();
    boolean empty = !elements.hasNext();
    while (elements.hasNext()) {
      lineBreak(depth + 1);
      value(elements.next(), depth + 1);
      out.append(elements.hasNext() ? "," : "");
    }
    close(']', empty, depth);
  }

  private void close(char bracket, boolean empty, int depth) {
    if (!empty) {
      lineBreak(depth);
    }
    out.append(bracket);
  }

  private void lineBreak(int depth) {
    if (pretty) {
      out.append('\n').append(INDENT.repeat(depth));
    }
  }

  private void string(String text) {
    out.append('"');
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      codePoint(codePoint);
      index += Character.charCount(codePoint);
    }
    out.append('"');
  }

  private void codePoint(int codePoint) {
    switch (codePoint) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (codePoint < ' ' || isSurrogate(codePoint)) {
          out.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
        } else {
          out.appendCodePoint(codePoint);
        }
      }
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
