package dev.airtight.verification.internal.cache;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the members of objects that this program wrote. */
record StoredMembers(JsonObject object) {
  /** Of lines, columns and milliseconds. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  /** Reads a value. */
  interface Reader<T> {
    T read(JsonValue value) throws UnreadableException;
  }

  static StoredMembers of(JsonValue value) throws UnreadableException {
    if (value instanceof JsonObject object) {
      return new StoredMembers(object);
    }
    throw new UnreadableException("no object: " + value.kindName());
  }

  /** A list of texts as a value. */
  static JsonValue ofTexts(List<String> texts) {
    return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
  }

  /** A text as a value, null where there is none. */
  static JsonValue ofText(@Nullable String text) {
    return text == null ? new JsonNull() : new JsonString(text);
  }

  static String asText(JsonValue value) throws UnreadableException {
    if (value instanceof JsonString text) {
      return text.value();
    }
    throw new UnreadableException("no text: " + value.kindName());
  }

  JsonValue get(String name) throws UnreadableException {
    JsonValue value = object.get(name);
    if (value == null) {
      throw new UnreadableException("no member " + name);
    }
    return value;
  }

  String text(String name) throws UnreadableException {
    return asText(get(name));
  }

  @Nullable String textOrNull(String name) throws UnreadableException {
    return get(name) instanceof JsonNull ? null : text(name);
  }

  long number(String name) throws UnreadableException {
    if (get(name) instanceof JsonNumber number
        && number.isInteger()
        && number.value().abs().compareTo(LARGEST) <= 0) {
      return number.value().longValueExact();
    }
    throw new UnreadableException("no whole number: " + name);
  }

  <E extends Enum<E>> E constant(Class<E> type, String name) throws UnreadableException {
    String text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new UnreadableException("no " + type.getSimpleName() + ": " + text);
  }

  /** What a member is, where it is not null. */
  <T> Optional<T> optional(String name, Reader<T> reader) throws UnreadableException {
    JsonValue value = get(name);
    return value instanceof JsonNull ? Optional.empty() : Optional.of(reader.read(value));
  }

  <T> List<T> list(String name, Reader<T> reader) throws UnreadableException {
    if (!(get(name) instanceof JsonArray array)) {
      throw new UnreadableException("no array: " + name);
    }
    List<T> all = new ArrayList<>();
    for (JsonValue element : array.elements()) {
      all.add(reader.read(element));
    }
    return all;
  }
}
