package dev.airtight.solver.sample;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes fields anew where the requirements of their record are violated, inner records first. */
final class SampleRepair {
  private final Contract contract;
  private final RecordSampler records;

  SampleRepair(Contract contract, RecordSampler records) {
    this.contract = contract;
    this.records = records;
  }

  /** Empty where some record stays as it must not be. */
  Optional<JsonValue> repaired(Type type, JsonValue value, RandomGenerator random, int depth) {
    Type bare = contract.bare(type);
    if (bare instanceof Type.ListOf list && value instanceof JsonArray array) {
      List<JsonValue> elements = new ArrayList<>();
      for (JsonValue element : array.elements()) {
        repaired(list.element(), element, random, depth + 1).ifPresent(elements::add);
      }
      return elements.size() < array.elements().size()
          ? Optional.empty()
          : Optional.of(new JsonArray(elements));
    }
    if (!(bare instanceof Type.Named named) || !(value instanceof JsonObject object)) {
      return Optional.of(value);
    }
    TypeDefinition definition = contract.definition(named.definition());
    if (definition instanceof UnionDefinition union
        && object.members().get(union.discriminator()) instanceof JsonString tag) {
      return union
          .variant(tag.value())
          .map(variant -> contract.definition(variant.record()))
          .flatMap(
              variant ->
                  variant instanceof RecordDefinition record
                      ? record(record, object, random, depth + 1)
                      : Optional.empty());
    }
    return definition instanceof RecordDefinition record
        ? record(record, object, random, depth + 1)
        : Optional.of(value);
  }

  private Optional<JsonValue> record(
      RecordDefinition record, JsonObject object, RandomGenerator random, int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    for (Field field : record.fields()) {
      JsonValue member = members.get(field.name());
      if (member != null) {
        Optional<JsonValue> repaired = repaired(field.type(), member, random, depth);
        if (repaired.isEmpty()) {
          return Optional.empty();
        }
        members.put(field.name(), repaired.get());
      }
    }
    return records.repaired(record, record.requirements(), new JsonObject(members), random, depth);
  }
}
