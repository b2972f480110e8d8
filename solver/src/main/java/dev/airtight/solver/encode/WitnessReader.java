package dev.airtight.solver.encode;

import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.solver.encode.SymbolicJson.Decimal;
import dev.airtight.solver.encode.SymbolicJson.Entry;
import dev.airtight.solver.encode.SymbolicJson.EnumMember;
import dev.airtight.solver.encode.SymbolicJson.ListOf;
import dev.airtight.solver.encode.SymbolicJson.MapOf;
import dev.airtight.solver.encode.SymbolicJson.NullOr;
import dev.airtight.solver.encode.SymbolicJson.RecordOf;
import dev.airtight.solver.encode.SymbolicJson.SelectionOf;
import dev.airtight.solver.encode.SymbolicJson.Text;
import dev.airtight.solver.encode.SymbolicJson.Truth;
import dev.airtight.solver.encode.SymbolicJson.Unexplored;
import dev.airtight.solver.encode.SymbolicJson.UnionOf;
import dev.airtight.solver.encode.SymbolicJson.Whole;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.Evaluation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the JSON value that a symbolic value is under an assignment. What the symbolic value does
 * not show is filled with values from elsewhere, and a number without finitely many digits is
 * rounded, so the value has to be checked against its contract before it is used.
 */
public final class WitnessReader {

  /** Longer lists and maps are not written out. */
  private static final int LARGEST_COLLECTION = 10_000;

  private final Filler filler;

  /**
   * @param filler what to put where nothing is known
   */
  public WitnessReader(Filler filler) {
    this.filler = filler;
  }

  /** Makes values of a type up. */
  public interface Filler {

    /** Some value of the type, preferably none of those; empty if there is none at hand. */
    Optional<JsonValue> value(Type type, List<JsonValue> except);

    /** Up to so many values of the type, different from each other and from those. */
    default List<JsonValue> different(Type type, int count, List<JsonValue> except) {
      return List.of();
    }
  }

  /** The value; empty when something in it cannot be made up or is too large. */
  public Optional<JsonValue> read(SymbolicJson value, Assignment assignment) {
    Evaluation evaluation = new Evaluation(assignment);
    try {
      return Optional.of(read(value, evaluation));
    } catch (UnreadableException unreadable) {
      return Optional.empty();
    }
  }

  private JsonValue read(SymbolicJson value, Evaluation evaluation) throws UnreadableException {
    if (value instanceof Truth truth) {
      return new JsonLeaves(evaluation).truth(truth.value());
    }
    if (value instanceof Whole whole) {
      return new JsonLeaves(evaluation).whole(whole.value());
    }
    if (value instanceof Decimal decimal) {
      return new JsonLeaves(evaluation).decimal(decimal.value());
    }
    if (value instanceof Text text) {
      return new JsonLeaves(evaluation).text(text.value());
    }
    if (value instanceof EnumMember member) {
      int code = index(evaluation.of(member.code()), member.definition().members().size());
      return new JsonString(text(member.definition(), code));
    }
    if (value instanceof NullOr nullOr) {
      return evaluation.of(nullOr.isNull()) ? new JsonNull() : read(nullOr.base(), evaluation);
    }
    if (value instanceof RecordOf record) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      fields(record, evaluation, members);
      return new JsonObject(members);
    }
    if (value instanceof UnionOf union) {
      return union(union, evaluation);
    }
    if (value instanceof ListOf list) {
      return list(list, evaluation);
    }
    if (value instanceof SelectionOf selection) {
      List<JsonValue> elements = new ArrayList<>();
      for (SymbolicJson.Choice choice : selection.choices()) {
        if (evaluation.of(choice.present())) {
          elements.add(read(choice.value(), evaluation));
        }
      }
      return new JsonArray(elements);
    }
    if (value instanceof MapOf map) {
      return map(map, evaluation);
    }
    return made(((Unexplored) value).type(), List.of());
  }

  private void fields(RecordOf record, Evaluation evaluation, Map<String, JsonValue> members)
      throws UnreadableException {
    for (Map.Entry<String, SymbolicJson.FieldOf> field : record.fields().entrySet()) {
      if (evaluation.of(field.getValue().present())) {
        members.put(field.getKey(), read(field.getValue().value(), evaluation));
      }
    }
  }

  private JsonObject union(UnionOf union, Evaluation evaluation) throws UnreadableException {
    int tag = index(evaluation.of(union.tag()), union.definition().variants().size());
    Variant variant = union.definition().variants().get(tag);
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put(union.definition().discriminator(), new JsonString(variant.tag()));
    RecordOf record = union.records().get(variant.record());
    if (record == null) {
      throw new UnreadableException();
    }
    fields(record, evaluation, members);
    return new JsonObject(members);
  }

  private JsonArray list(ListOf list, Evaluation evaluation) throws UnreadableException {
    int size = index(evaluation.of(list.size()), LARGEST_COLLECTION + 1);
    List<JsonValue> elements = new ArrayList<>();
    for (SymbolicJson element : list.elements()) {
      if (elements.size() < size) {
        elements.add(read(element, evaluation));
      }
    }
    if (elements.size() < size
        && list.alike().isPresent()
        && evaluation.of(list.alike().get().all())) {
      JsonValue each = read(list.alike().get().value(), evaluation);
      elements.addAll(Collections.nCopies(size - elements.size(), each));
    }
    if (elements.size() < size && list.type().unique() != null) {
      elements.addAll(
          filler.different(list.type().element(), size - elements.size(), List.copyOf(elements)));
    }
    while (elements.size() < size) {
      elements.add(made(list.type().element(), elements));
    }
    return new JsonArray(elements);
  }

  private JsonObject map(MapOf map, Evaluation evaluation) throws UnreadableException {
    int size = index(evaluation.of(map.size()), LARGEST_COLLECTION + 1);
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (Entry entry : map.entries()) {
      if (evaluation.of(entry.present())) {
        members.put(evaluation.of(entry.key()), read(entry.value(), evaluation));
      }
    }
    for (int number = 0; members.size() < size; number++) {
      String key = "key" + number;
      if (!members.containsKey(key)) {
        members.put(key, made(map.type().value(), List.of()));
      }
    }
    return new JsonObject(members);
  }

  private JsonValue made(Type type, List<JsonValue> except) throws UnreadableException {
    Optional<JsonValue> value = filler.value(type, except);
    if (value.isEmpty()) {
      throw new UnreadableException();
    }
    return value.get();
  }

  private static int index(BigInteger value, int count) throws UnreadableException {
    if (value.signum() < 0 || value.compareTo(BigInteger.valueOf(count)) >= 0) {
      throw new UnreadableException();
    }
    return value.intValue();
  }

  private static String text(EnumDefinition definition, int code) {
    return definition.members().get(code).text();
  }

  /** Something has no value; stays inside this class. */
  private static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
