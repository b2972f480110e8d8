package dev.airtight.core.evaluate;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.core.evaluate.Violation.Kind;
import dev.airtight.core.json.JsonPointer;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks objects that a record or union describes. */
final class ObjectChecker {

  private final Contract contract;
  private final Report report;
  private final ValueChecker values;

  ObjectChecker(Contract contract, Report report, ValueChecker values) {
    this.contract = contract;
    this.report = report;
    this.values = values;
  }

  void record(RecordDefinition record, JsonObject object, JsonPointer place) {
    record(record, object, null, place);
  }

  private void record(
      RecordDefinition record,
      JsonObject object,
      @Nullable String discriminator,
      JsonPointer place) {
    int before = report.count();
    Set<String> known = new HashSet<>();
    if (discriminator != null) {
      known.add(discriminator);
    }
    for (Field field : record.fields()) {
      known.add(field.name());
      field(field, object, place.member(field.name()));
    }
    if (!record.open()) {
      for (String name : object.members().keySet()) {
        if (!known.contains(name)) {
          report.add(
              place.member(name),
              record.clause(),
              Kind.UNKNOWN_FIELD,
              record.name() + " has no field " + Messages.quoted(name));
        }
      }
    }
    for (Requirement requirement : record.requirements()) {
      report.require(requirement, Environment.ofSelf(object), place, before);
    }
  }

  private void field(Field field, JsonObject object, JsonPointer place) {
    JsonValue value = object.get(field.name());
    if (value != null) {
      values.check(field.type(), value, place);
    } else if (!field.optional()) {
      report.add(
          place,
          field.clause(),
          Kind.MISSING_FIELD,
          "the field " + Messages.quoted(field.name()) + " is missing");
    }
  }

  void union(UnionDefinition union, JsonObject object, JsonPointer place) {
    JsonPointer tagPlace = place.member(union.discriminator());
    JsonValue tag = object.get(union.discriminator());
    if (tag == null) {
      report.add(
          tagPlace,
          union.clause(),
          Kind.MISSING_FIELD,
          "the field " + Messages.quoted(union.discriminator()) + " is missing");
    } else if (!(tag instanceof JsonString string)) {
      values.wrongType("a string", union.clause(), tag, tagPlace);
    } else {
      variant(union, string.value(), object, place);
    }
  }

  private void variant(UnionDefinition union, String tag, JsonObject object, JsonPointer place) {
    Optional<Variant> variant = union.variant(tag);
    if (variant.isEmpty()) {
      report.add(
          place.member(union.discriminator()),
          union.clause(),
          Kind.VARIANT,
          Messages.noneOf(tag, union.variants().stream().map(Variant::tag).toList()));
      return;
    }
    TypeDefinition definition = contract.definition(variant.get().record());
    if (definition instanceof RecordDefinition record) {
      record(record, object, union.discriminator(), place);
    }
  }
}
