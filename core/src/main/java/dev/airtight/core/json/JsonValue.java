package dev.airtight.core.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value (RFC 8259), immutable.
 *
 * <p>{@code equals} tells {@code 1.0} from {@code 1}; {@link JsonEquality} compares as JSON Schema
 * does. Neither looks at the order of an object's members.
 */
public sealed interface JsonValue {

  /** The name of this kind of value in messages, such as {@code a string}. */
  String kindName();

  /** An object; members keep the order they were written in, names are unique. */
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {
    public JsonObject {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The member's value, or null when the member is absent. */
    public @Nullable JsonValue get(String name) {
      return members.get(name);
    }

    @Override
    public String kindName() {
      return "an object";
    }
  }

  /** An array. */
  record JsonArray(List<JsonValue> elements) implements JsonValue {
    public JsonArray {
      elements = List.copyOf(elements);
    }

    @Override
    public String kindName() {
      return "an array";
    }
  }

  /** A string of UTF-16 units, which need not be well-formed Unicode (RFC 8259 section 8.2). */
  record JsonString(String value) implements JsonValue {
    @Override
    public String kindName() {
      return "a string";
    }
  }

  /**
   * A number, exact.
   *
   * @param value the number; its scale can be as large as {@link JsonNumbers#MAXIMUM_EXPONENT}, so
   *     never turn it into an integer or into plain digits without looking at the scale first
   * @param text the number as written
   */
  record JsonNumber(BigDecimal value, String text) implements JsonValue {

    /** A number as {@link BigDecimal#toString} writes it, which is always a JSON number. */
    public static JsonNumber of(BigDecimal value) {
      return new JsonNumber(value, value.toString());
    }

    public static JsonNumber of(long value) {
      return of(BigDecimal.valueOf(value));
    }

    /** Whether the fractional part is zero: {@code 1.0} and {@code 1e2} are integers, too. */
    public boolean isInteger() {
      return JsonNumbers.isInteger(value);
    }

    @Override
    public String kindName() {
      return "a number";
    }
  }

  /** {@code true} or {@code false}. */
  record JsonBoolean(boolean value) implements JsonValue {
    @Override
    public String kindName() {
      return "a boolean";
    }
  }

  /** {@code null}. */
  record JsonNull() implements JsonValue {
    @Override
    public String kindName() {
      return "null";
    }
  }
}
