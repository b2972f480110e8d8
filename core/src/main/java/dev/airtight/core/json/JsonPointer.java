package dev.airtight.core.json;

import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in a JSON value (RFC 6901). Appending shares the prefix. */
public final class JsonPointer {

  /** The whole document. */
  public static final JsonPointer ROOT = new JsonPointer(null, "");

  private final @Nullable JsonPointer parent;
  private final String token;

  private JsonPointer(@Nullable JsonPointer parent, String token) {
    this.parent = parent;
    this.token = token;
  }

  /** The member of this name of the object here. */
  public JsonPointer member(String name) {
    return new JsonPointer(this, name);
  }

  /** The element at this index, from 0, of the array here. */
  public JsonPointer element(int index) {
    return new JsonPointer(this, Integer.toString(index));
  }

  /** The place that the other pointer leads to from here. */
  public JsonPointer append(JsonPointer other) {
    JsonPointer place = this;
    for (String each : other.tokens()) {
      place = place.member(each);
    }
    return place;
  }

  /** Unescaped reference tokens, outermost first. */
  public List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    JsonPointer current = this;
    while (current.parent != null) {
      tokens.add(current.token);
      current = current.parent;
    }
    Collections.reverse(tokens);
    return tokens;
  }

  /** Reads a pointer as RFC 6901 section 3 writes it; empty when the text is none. */
  public static Optional<JsonPointer> parse(String text) {
    if (text.isEmpty()) {
      return Optional.of(ROOT);
    }
    if (text.charAt(0) != '/') {
      return Optional.empty();
    }
    JsonPointer pointer = ROOT;
    for (String escaped : text.substring(1).split("/", -1)) {
      if (escaped.replace("~0", "").replace("~1", "").contains("~")) {
        return Optional.empty();
      }
      pointer = pointer.member(escaped.replace("~1", "/").replace("~0", "~"));
    }
    return Optional.of(pointer);
  }

  /** The value at this place, as RFC 6901 section 4 says; empty when there is none. */
  public Optional<JsonValue> in(JsonValue document) {
    JsonValue current = document;
    for (String each : tokens()) {
      @Nullable JsonValue next = step(current, each);
      if (next == null) {
        return Optional.empty();
      }
      current = next;
    }
    return Optional.of(current);
  }

  private static @Nullable JsonValue step(JsonValue value, String token) {
    if (value instanceof JsonObject object) {
      return object.get(token);
    }
    if (value instanceof JsonArray array && isIndex(token)) {
      int index = Integer.parseInt(token);
      return index < array.elements().size() ? array.elements().get(index) : null;
    }
    return null;
  }

  private static boolean isIndex(String token) {
    // Nine digits always fit an int; no array is longer.
    return token.matches("0|[1-9][0-9]{0,8}");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonPointer pointer && tokens().equals(pointer.tokens());
  }

  @Override
  public int hashCode() {
    return tokens().hashCode();
  }

  /** The pointer as RFC 6901 section 3 writes it; empty for the whole document. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String each : tokens()) {
      text.append('/').append(each.replace("~", "~0").replace("/", "~1"));
    }
    return text.toString();
  }
}
