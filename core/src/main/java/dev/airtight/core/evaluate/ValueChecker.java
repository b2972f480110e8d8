package dev.airtight.core.evaluate;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.CountRange;
import dev.airtight.core.contract.Matching;
import dev.airtight.core.contract.NumberRange;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.evaluate.Violation.Kind;
import dev.airtight.core.json.JsonEquality;
import dev.airtight.core.json.JsonPointer;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks a value along its type and reports what does not fit. */
final class ValueChecker {

  private final Contract contract;
  private final Matchers matchers;
  private final Report report;
  private final ObjectChecker objects;

  ValueChecker(Contract contract, Matchers matchers, Report report) {
    this.contract = contract;
    this.matchers = matchers;
    this.report = report;
    this.objects = new ObjectChecker(contract, report, this);
  }

  /** Checks one value; its depth was checked before. */
  void check(Type type, JsonValue value, JsonPointer place) {
    Runnable conformance =
        type.match(
            new Type.Cases<Runnable>() {
              @Override
              public Runnable text(Type.Text text) {
                return () -> ValueChecker.this.text(text, value, place);
              }

              @Override
              public Runnable integer(Type.IntegerNumber integer) {
                return () -> ValueChecker.this.integer(integer, value, place);
              }

              @Override
              public Runnable decimal(Type.DecimalNumber decimal) {
                return () -> ValueChecker.this.decimal(decimal, value, place);
              }

              @Override
              public Runnable bool(Type.Bool bool) {
                return () -> {
                  if (!(value instanceof JsonBoolean)) {
                    wrongType("true or false", bool.clause(), value, place);
                  }
                };
              }

              @Override
              public Runnable named(Type.Named named) {
                return () -> ValueChecker.this.named(named, value, place);
              }

              @Override
              public Runnable list(Type.ListOf list) {
                return () -> ValueChecker.this.list(list, value, place);
              }

              @Override
              public Runnable map(Type.MapOf map) {
                return () -> ValueChecker.this.map(map, value, place);
              }

              @Override
              public Runnable orNull(Type.OrNull orNull) {
                return () -> {
                  if (!(value instanceof JsonNull)) {
                    check(orNull.base(), value, place);
                  }
                };
              }

              @Override
              public Runnable restricted(Type.Restricted restricted) {
                return () -> {
                  int before = report.count();
                  check(restricted.base(), value, place);
                  report.require(
                      restricted.requirement(), Environment.ofSelf(value), place, before);
                };
              }
            });
    conformance.run();
  }

  private void text(Type.Text type, JsonValue value, JsonPointer place) {
    if (!(value instanceof JsonString string)) {
      wrongType("a string", type.clause(), value, place);
      return;
    }
    String text = string.value();
    if (!wellFormed(text, type.clause(), place)) {
      return;
    }
    int length = text.codePointCount(0, text.length());
    for (CountRange range : type.lengths()) {
      if (!range.contains(length)) {
        String message = Messages.count(length, "character", range);
        report.add(place, range.clause(), Kind.LENGTH, message);
      }
    }
    for (Matching matching : type.patterns()) {
      if (!matchers.matches(matching.pattern(), text)) {
        String message = Messages.quoted(text) + " does not match /" + matching.source() + "/";
        report.add(place, matching.clause(), Kind.PATTERN, message);
      }
    }
  }

  private boolean wellFormed(String text, Clause clause, JsonPointer place) {
    boolean wellFormed = WellFormed.isWellFormed(text);
    if (!wellFormed) {
      report.add(place, clause, Kind.UNICODE, "the string has an unpaired surrogate");
    }
    return wellFormed;
  }

  private void integer(Type.IntegerNumber type, JsonValue value, JsonPointer place) {
    if (!(value instanceof JsonNumber number)) {
      wrongType("an integer", type.clause(), value, place);
    } else if (!number.isInteger()) {
      String message = Messages.expected("an integer", "a number with a fraction");
      report.add(place, type.clause(), Kind.TYPE, message);
    } else {
      ranges(type.ranges(), number, place);
    }
  }

  private void decimal(Type.DecimalNumber type, JsonValue value, JsonPointer place) {
    if (value instanceof JsonNumber number) {
      ranges(type.ranges(), number, place);
    } else {
      wrongType("a number", type.clause(), value, place);
    }
  }

  private void ranges(List<NumberRange> ranges, JsonNumber number, JsonPointer place) {
    for (NumberRange range : ranges) {
      if (!range.contains(number.value())) {
        report.add(place, range.clause(), Kind.RANGE, Messages.range(number.text(), range));
      }
    }
  }

  private void named(Type.Named named, JsonValue value, JsonPointer place) {
    TypeDefinition definition = contract.definition(named.definition());
    if (definition instanceof TypeDefinition.AliasDefinition alias) {
      check(alias.type(), value, place);
    } else if (definition instanceof EnumDefinition enumeration) {
      enumeration(enumeration, named.clause(), value, place);
    } else if (!(value instanceof JsonObject object)) {
      wrongType("an object (" + definition.name() + ")", named.clause(), value, place);
    } else if (definition instanceof TypeDefinition.RecordDefinition record) {
      objects.record(record, object, place);
    } else if (definition instanceof TypeDefinition.UnionDefinition union) {
      objects.union(union, object, place);
    }
  }

  private void enumeration(
      EnumDefinition enumeration, Clause clause, JsonValue value, JsonPointer place) {
    if (!(value instanceof JsonString string)) {
      wrongType("a string (" + enumeration.name() + ")", clause, value, place);
    } else if (enumeration.memberWithText(string.value()).isEmpty()) {
      List<String> texts = enumeration.members().stream().map(EnumMember::text).toList();
      report.add(place, clause, Kind.ENUM_MEMBER, Messages.noneOf(string.value(), texts));
    }
  }

  private void list(Type.ListOf type, JsonValue value, JsonPointer place) {
    if (!(value instanceof JsonArray array)) {
      wrongType("an array", type.clause(), value, place);
      return;
    }
    sizes(type.sizes(), array.elements().size(), place);
    Clause unique = type.unique();
    if (unique != null) {
      unique(unique, array, place);
    }
    for (int index = 0; index < array.elements().size(); index++) {
      check(type.element(), array.elements().get(index), place.element(index));
    }
  }

  private void unique(Clause clause, JsonArray array, JsonPointer place) {
    Map<JsonValue, Integer> firsts = new HashMap<>();
    for (int index = 0; index < array.elements().size(); index++) {
      JsonValue canonical = JsonEquality.canonical(array.elements().get(index));
      Integer first = firsts.putIfAbsent(canonical, index);
      if (first != null) {
        String message = "equals element " + first + " but the elements must differ";
        report.add(place.element(index), clause, Kind.UNIQUE, message);
      }
    }
  }

  private void map(Type.MapOf type, JsonValue value, JsonPointer place) {
    if (!(value instanceof JsonObject object)) {
      wrongType("an object", type.clause(), value, place);
      return;
    }
    sizes(type.sizes(), object.members().size(), place);
    object
        .members()
        .forEach(
            (key, member) -> {
              JsonPointer entry = place.member(key);
              if (wellFormed(key, type.clause(), entry)) {
                check(type.value(), member, entry);
              }
            });
  }

  private void sizes(List<CountRange> ranges, int size, JsonPointer place) {
    for (CountRange range : ranges) {
      if (!range.contains(size)) {
        report.add(place, range.clause(), Kind.SIZE, Messages.count(size, "element", range));
      }
    }
  }

  void wrongType(String expected, Clause clause, JsonValue value, JsonPointer place) {
    report.add(place, clause, Kind.TYPE, Messages.expected(expected, value.kindName()));
  }
}
