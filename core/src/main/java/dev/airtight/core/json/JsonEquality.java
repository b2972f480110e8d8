package dev.airtight.core.json;

import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Equality of JSON values as JSON Schema 2020-12 section 4.2.2 defines it: numbers by mathematical
 * value, strings unit by unit, objects without regard to the order of members.
 */
public final class JsonEquality {

  private JsonEquality() {}

  public static boolean equal(JsonValue left, JsonValue right) {
    return canonical(left).equals(canonical(right));
  }

  /**
   * A value whose {@code equals} and {@code hashCode} agree with {@link #equal}: every number is
   * written in one way.
   */
  public static JsonValue canonical(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return JsonNumber.of(number.value().stripTrailingZeros());
    }
    if (value instanceof JsonArray array) {
      List<JsonValue> elements = new ArrayList<>();
      array.elements().forEach(element -> elements.add(canonical(element)));
      return new JsonArray(elements);
    }
    if (value instanceof JsonObject object) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      object.members().forEach((name, member) -> members.put(name, canonical(member)));
      return new JsonObject(members);
    }
    return value;
  }
}
