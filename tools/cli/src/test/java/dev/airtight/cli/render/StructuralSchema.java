package dev.airtight.cli.render;

import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against the few JSON Schema keywords that the project's own schemas use; a keyword
 * it does not know is a violation, so that a schema cannot promise more than is checked.
 */
final class StructuralSchema {
  private static final Set<String> ANNOTATIONS = Set.of("$schema", "$defs", "title", "description");

  private final JsonObject root;
  private final List<String> violations = new ArrayList<>();

  private StructuralSchema(JsonObject root) {
    this.root = root;
  }

  static List<String> violations(String schema, String document) {
    StructuralSchema check = new StructuralSchema((JsonObject) parse(schema));
    check.value(check.root, parse(document), "");
    return check.violations;
  }

  /** What a document violates of a definition of a schema. */
  static List<String> violations(String schema, String definition, String document) {
    StructuralSchema check = new StructuralSchema((JsonObject) parse(schema));
    check.value(check.referenced("#/$defs/" + definition), parse(document), "");
    return check.violations;
  }

  static JsonValue parse(String text) {
    return ((JsonText.Document) new JsonReader().read(text)).value();
  }

  private void value(JsonObject schema, JsonValue value, String place) {
    for (Map.Entry<String, JsonValue> keyword : schema.members().entrySet()) {
      JsonValue argument = keyword.getValue();
      switch (keyword.getKey()) {
        case "$ref" -> value(referenced(text(argument)), value, place);
        case "oneOf" -> oneOf(elements(argument), value, place);
        case "type" -> require(types(argument).contains(type(value)), place, "type " + type(value));
        case "enum" -> require(elements(argument).contains(value), place, "not in the enum");
        case "minimum" ->
            require(
                number(value).value().compareTo(number(argument).value()) >= 0, place, "minimum");
        case "minLength" -> require(!text(value).isEmpty(), place, "empty");
        case "items" -> items((JsonObject) argument, elements(value), place);
        case "required" ->
            elements(argument)
                .forEach(
                    name -> require(member(value, text(name)) != null, place, "no " + text(name)));
        case "properties" ->
            ((JsonObject) value)
                .members()
                .forEach((name, each) -> property((JsonObject) argument, name, each, place));
        case "additionalProperties" ->
            require(argument.equals(new JsonBoolean(false)), place, "open");
        default ->
            require(ANNOTATIONS.contains(keyword.getKey()), place, "keyword " + keyword.getKey());
      }
    }
  }

  private void oneOf(List<JsonValue> alternatives, JsonValue value, String place) {
    long fitting =
        alternatives.stream()
            .filter(
                alternative -> {
                  StructuralSchema check = new StructuralSchema(root);
                  check.value((JsonObject) alternative, value, place);
                  return check.violations.isEmpty();
                })
            .count();
    require(fitting == 1, place, fitting + " alternatives fit");
  }

  private void items(JsonObject schema, List<JsonValue> elements, String place) {
    for (int index = 0; index < elements.size(); index++) {
      value(schema, elements.get(index), place + "/" + index);
    }
  }

  private void property(JsonObject properties, String name, JsonValue value, String place) {
    JsonValue schema = properties.get(name);
    require(schema != null, place, "unknown member " + name);
    if (schema != null) {
      value((JsonObject) schema, value, place + "/" + name);
    }
  }

  private JsonObject referenced(String reference) {
    JsonObject definitions = (JsonObject) member(root, "$defs");
    return (JsonObject) member(definitions, reference.substring("#/$defs/".length()));
  }

  private void require(boolean holds, String place, String message) {
    if (!holds) {
      violations.add(place + ": " + message);
    }
  }

  private static @Nullable JsonValue member(JsonValue object, String name) {
    return ((JsonObject) object).get(name);
  }

  private static List<String> types(JsonValue argument) {
    return argument instanceof JsonArray several
        ? several.elements().stream().map(StructuralSchema::text).toList()
        : List.of(text(argument));
  }

  private static String type(JsonValue value) {
    if (value instanceof JsonObject) {
      return "object";
    } else if (value instanceof JsonArray) {
      return "array";
    } else if (value instanceof JsonString) {
      return "string";
    } else if (value instanceof JsonNumber number) {
      return number.isInteger() ? "integer" : "number";
    }
    return value instanceof JsonNull ? "null" : "boolean";
  }

  private static List<JsonValue> elements(JsonValue array) {
    return ((JsonArray) array).elements();
  }

  private static JsonNumber number(JsonValue value) {
    return (JsonNumber) value;
  }

  private static String text(JsonValue value) {
    return ((JsonString) value).value();
  }
}
