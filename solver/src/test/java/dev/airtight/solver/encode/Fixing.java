package dev.airtight.solver.encode;

import dev.airtight.core.json.JsonEquality;
import dev.airtight.core.json.JsonNumbers;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.solver.encode.SymbolicJson.Entry;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.encode.SymbolicJson.RecordOf;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The assignment under which a symbolic value made of variables is a given JSON value. */
final class Fixing {

  private final Assignment.Builder assignment;

  /** What each node, by identity, stands for. */
  private final Map<SymbolicJson, JsonValue> meanings = new IdentityHashMap<>();

  /** Chooses which elements stand for those of a list that are not shown. */
  private final Random choice;

  Fixing(Assignment.Builder assignment) {
    this(assignment, new Random(0));
  }

  Fixing(Assignment.Builder assignment, Random choice) {
    this.assignment = assignment;
    this.choice = choice;
  }

  Map<SymbolicJson, JsonValue> meanings() {
    return meanings;
  }

  /** False when the JSON value has another shape than the symbolic one. */
  boolean fix(SymbolicJson symbolic, JsonValue value) {
    meanings.put(symbolic, value);
    if (symbolic instanceof SymbolicJson.NullOr nullOr) {
      put(nullOr.isNull(), value instanceof JsonNull);
      return value instanceof JsonNull || fix(nullOr.base(), value);
    }
    if (symbolic instanceof SymbolicJson.Truth truth && value instanceof JsonBoolean given) {
      put(truth.value(), given.value());
      return true;
    }
    if (symbolic instanceof SymbolicJson.Whole whole
        && value instanceof JsonNumber number
        && JsonNumbers.isInteger(number.value())) {
      assignment.put((IntVariable) whole.value(), number.value().toBigIntegerExact());
      return true;
    }
    if (symbolic instanceof SymbolicJson.Decimal decimal && value instanceof JsonNumber number) {
      assignment.put((RealVariable) decimal.value(), Rational.of(number.value()));
      return true;
    }
    if (symbolic instanceof SymbolicJson.Text text && value instanceof JsonString string) {
      put(text.value(), string.value());
      return true;
    }
    if (symbolic instanceof SymbolicJson.EnumMember member && value instanceof JsonString string) {
      List<String> texts = member.definition().members().stream().map(m -> m.text()).toList();
      assignment.put(
          (IntVariable) member.code(), BigInteger.valueOf(texts.indexOf(string.value())));
      return texts.contains(string.value());
    }
    if (symbolic instanceof SymbolicJson.RecordOf record && value instanceof JsonObject object) {
      return fields(record, object);
    }
    if (symbolic instanceof SymbolicJson.UnionOf union && value instanceof JsonObject object) {
      return union(union, object);
    }
    if (symbolic instanceof SymbolicJson.ListOf list && value instanceof JsonArray array) {
      assignment.put((IntVariable) list.size(), BigInteger.valueOf(array.elements().size()));
      boolean fits = true;
      for (int i = 0; i < Math.min(list.elements().size(), array.elements().size()); i++) {
        fits &= fix(list.elements().get(i), array.elements().get(i));
      }
      if (list.alike().isPresent() && list.elements().size() < array.elements().size()) {
        fits &= alike(list.alike().get(), array.elements(), list.elements().size());
      }
      return fits;
    }
    if (symbolic instanceof SymbolicJson.SelectionOf selection && value instanceof JsonArray list) {
      return selection(selection, list);
    }
    if (symbolic instanceof SymbolicJson.MapOf map && value instanceof JsonObject object) {
      return map(map, object);
    }
    return symbolic instanceof SymbolicJson.Unexplored;
  }

  private boolean alike(SymbolicJson.Alike alike, List<JsonValue> elements, int shown) {
    List<JsonValue> others = elements.subList(shown, elements.size());
    JsonValue first = others.get(choice.nextInt(others.size()));
    JsonValue second = others.get(choice.nextInt(others.size()));
    put(alike.all(), others.stream().allMatch(each -> JsonEquality.equal(each, first)));
    return fix(alike.value(), first) & fix(alike.other(), second);
  }

  private boolean selection(SymbolicJson.SelectionOf selection, JsonArray list) {
    assignment.put((IntVariable) selection.size(), BigInteger.valueOf(list.elements().size()));
    int found = 0;
    for (SymbolicJson.Choice each : selection.choices()) {
      JsonValue value =
          new WitnessReader((type, except) -> Optional.empty())
              .read(each.value(), new Assignment.Builder().build())
              .orElseThrow();
      boolean present = list.elements().stream().anyMatch(one -> JsonEquality.equal(one, value));
      put(each.present(), present);
      found += present ? 1 : 0;
    }
    return found == list.elements().size();
  }

  private boolean fields(RecordOf record, JsonObject object) {
    boolean fits = true;
    for (Map.Entry<String, FieldOf> field : record.fields().entrySet()) {
      JsonValue member = object.get(field.getKey());
      if (field.getValue().present() instanceof BoolVariable present) {
        assignment.put(present, member != null);
      } else if (member == null) {
        return false;
      }
      fits &= member == null || fix(field.getValue().value(), member);
    }
    return fits;
  }

  private boolean union(SymbolicJson.UnionOf union, JsonObject object) {
    if (!(object.get(union.definition().discriminator()) instanceof JsonString tag)) {
      return false;
    }
    for (int i = 0; i < union.definition().variants().size(); i++) {
      if (union.definition().variants().get(i).tag().equals(tag.value())) {
        assignment.put((IntVariable) union.tag(), BigInteger.valueOf(i));
        RecordOf record = union.records().get(union.definition().variants().get(i).record());
        return record != null && fields(record, object);
      }
    }
    return false;
  }

  private boolean map(SymbolicJson.MapOf map, JsonObject object) {
    assignment.put((IntVariable) map.size(), BigInteger.valueOf(object.members().size()));
    boolean fits = true;
    Iterator<Map.Entry<String, JsonValue>> members = object.members().entrySet().iterator();
    for (Entry entry : map.entries()) {
      if (members.hasNext()) {
        Map.Entry<String, JsonValue> member = members.next();
        put(entry.key(), member.getKey());
        fits &= fix(entry.value(), member.getValue());
      }
    }
    return fits;
  }

  private void put(BoolTerm variable, boolean value) {
    assignment.put((BoolVariable) variable, value);
  }

  private void put(TextTerm variable, String value) {
    assignment.put((TextVariable) variable, value);
  }
}
