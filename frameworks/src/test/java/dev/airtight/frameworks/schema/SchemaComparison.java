package dev.airtight.frameworks.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a contract against a JSON Schema that a framework generates: they say the same. */
public final class SchemaComparison {
  /** Said beside what is compared, without any effect on which JSON conforms. */
  private static final Set<String> OTHERS =
      Set.of("$schema", "$defs", "description", "format", "additionalProperties");

  private final Contract contract;
  private final JsonObject root;
  private final Set<String> seen = new HashSet<>();

  private SchemaComparison(Contract contract, JsonObject root) {
    this.contract = contract;
    this.root = root;
  }

  /** Compares a type with the text of a schema. */
  public static void same(Contract contract, Type type, String schema) {
    JsonObject root = (JsonObject) ((JsonText.Document) new JsonReader().read(schema)).value();
    new SchemaComparison(contract, root).same(type, root, "the answer");
  }

  private void same(Type type, JsonObject schema, String place) {
    JsonObject node = resolved(schema);
    Type bare = contract.bare(type);
    assertThat(mayBeNull(node)).as("null in " + place).isEqualTo(contract.allowsNull(type));
    JsonObject content = withoutNull(node);
    assertThat(content.members().keySet())
        .as(place)
        .allMatch(
            key ->
                OTHERS.contains(key)
                    || Set.of("type", "enum", "items", "properties", "required").contains(key));
    String kind = kind(content);
    if (bare instanceof Type.Named named) {
      named(contract.definition(named.definition()), content, kind, place);
    } else if (bare instanceof Type.ListOf list) {
      assertThat(kind).as(place).isEqualTo("array");
      same(list.element(), (JsonObject) member(content, "items"), place + "[]");
    } else {
      assertThat(kind).as(place).isEqualTo(scalar(bare));
    }
  }

  private static String scalar(Type type) {
    return type instanceof Type.Text
        ? "string"
        : type instanceof Type.Bool
            ? "boolean"
            : type instanceof Type.IntegerNumber ? "integer" : "number";
  }

  private void named(TypeDefinition definition, JsonObject schema, String kind, String place) {
    if (definition instanceof EnumDefinition enumeration) {
      assertThat(kind).as(place).isEqualTo("string");
      assertThat(texts(member(schema, "enum")))
          .as(place)
          .containsExactlyElementsOf(enumeration.members().stream().map(EnumMember::text).toList());
      return;
    }
    RecordDefinition record = (RecordDefinition) definition;
    assertThat(kind).as(place).isEqualTo("object");
    Map<String, JsonValue> properties = ((JsonObject) member(schema, "properties")).members();
    assertThat(record.fields().stream().map(Field::name).collect(Collectors.toSet()))
        .as(place)
        .isEqualTo(properties.keySet());
    JsonValue required = schema.members().get("required");
    assertThat(
            record.fields().stream()
                .filter(field -> !field.optional())
                .map(Field::name)
                .collect(Collectors.toSet()))
        .as("required in " + place)
        .isEqualTo(required == null ? Set.of() : new HashSet<>(texts(required)));
    if (seen.add(record.name())) {
      for (Field field : record.fields()) {
        same(
            field.type(),
            (JsonObject) member(properties, field.name()),
            place + "." + field.name());
      }
    }
  }

  private JsonObject resolved(JsonObject schema) {
    JsonValue reference = schema.members().get("$ref");
    if (reference == null) {
      return schema;
    }
    String text = ((JsonString) reference).value();
    if (text.equals("#")) {
      return root;
    }
    JsonObject definitions = (JsonObject) member(root, "$defs");
    return (JsonObject) member(definitions, text.substring("#/$defs/".length()));
  }

  private static boolean mayBeNull(JsonObject schema) {
    return schema.members().containsKey("anyOf")
        || (schema.members().get("type") instanceof JsonArray kinds
            && texts(kinds).contains("null"));
  }

  /** Of {@code anyOf}, generators use the form for what may be null alone. */
  private JsonObject withoutNull(JsonObject schema) {
    JsonValue branches = schema.members().get("anyOf");
    if (branches == null) {
      return schema;
    }
    List<JsonObject> others = new ArrayList<>();
    for (JsonValue branch : ((JsonArray) branches).elements()) {
      JsonObject one = resolved((JsonObject) branch);
      if (!new JsonString("null").equals(one.members().get("type"))) {
        others.add(one);
      }
    }
    assertThat(others).hasSize(1);
    return others.get(0);
  }

  private static String kind(JsonObject schema) {
    JsonValue kind = member(schema, "type");
    return kind instanceof JsonArray kinds
        ? texts(kinds).stream().filter(text -> !text.equals("null")).findFirst().orElseThrow()
        : ((JsonString) kind).value();
  }

  private static List<String> texts(JsonValue array) {
    return ((JsonArray) array)
        .elements().stream().map(text -> ((JsonString) text).value()).toList();
  }

  private static JsonValue member(JsonObject object, String name) {
    return member(object.members(), name);
  }

  private static JsonValue member(Map<String, JsonValue> members, String name) {
    assertThat(members).containsKey(name);
    return Objects.requireNonNull(members.get(name));
  }
}
