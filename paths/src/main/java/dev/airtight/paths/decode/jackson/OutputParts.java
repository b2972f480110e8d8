package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.encode.SymbolicJson.RecordOf;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of the input stand for which parts of an output. A path makes elements and entries
 * one by one; here the output is put together again with all that a path has made of it.
 */
final class OutputParts {
  private final Terms terms;
  private final Map<InputNode, SymbolicJson> values = new IdentityHashMap<>();
  private final Map<SymbolicJson, List<Integer>> places = new IdentityHashMap<>();

  OutputParts(Terms terms) {
    this.terms = terms;
  }

  /** Notes which value a node of the input stands for. */
  void note(InputNode node, SymbolicJson value) {
    values.put(node, value);
  }

  /**
   * Notes where the members of a collection, or what is made of a part later, are kept.
   *
   * @param id the key in {@link InputParts}
   */
  void place(SymbolicJson value, int id) {
    places.computeIfAbsent(value, key -> new ArrayList<>()).add(id);
  }

  /** The value a node stands for, if it is one that was made for an output. */
  @Nullable SymbolicJson of(InputNode node) {
    return values.get(node);
  }

  /**
   * Whether a member of a list or map is not in there, as far as it was made: on merged paths of
   * which not all have made it.
   *
   * @return empty where it was not made
   */
  Optional<BoolTerm> isMissing(SymbolicJson collection, SymbolicJson member, State state) {
    InputParts inputs = state.inputs();
    for (int id : places.getOrDefault(collection, List.of())) {
      for (InputParts.Element element : inputs.elementsOf(id)) {
        if (values.get(element.node()) == member) {
          return Optional.of(element.isNowhere(terms));
        }
      }
      for (InputParts.Entry entry : inputs.entriesOf(id)) {
        if (values.get(entry.node()) == member) {
          return Optional.of(terms.bool(false));
        }
      }
    }
    return Optional.empty();
  }

  /** A value with all members that a path has made of it. */
  SymbolicJson shown(SymbolicJson value, State state) {
    if (value instanceof SymbolicJson.NullOr orNull) {
      return new SymbolicJson.NullOr(orNull.isNull(), shown(orNull.base(), state));
    } else if (value instanceof RecordOf record) {
      return record(record, state);
    } else if (value instanceof SymbolicJson.UnionOf union) {
      Map<String, RecordOf> records = new LinkedHashMap<>();
      union.records().forEach((name, record) -> records.put(name, record(record, state)));
      return new SymbolicJson.UnionOf(union.definition(), union.tag(), records);
    } else if (value instanceof SymbolicJson.ListOf list) {
      return list(list, state);
    } else if (value instanceof SymbolicJson.MapOf map) {
      return map(map, state);
    } else if (value instanceof SymbolicJson.Unexplored) {
      return later(value, state);
    }
    return value;
  }

  private RecordOf record(RecordOf record, State state) {
    Map<String, FieldOf> fields = new LinkedHashMap<>();
    record
        .fields()
        .forEach(
            (name, field) ->
                fields.put(name, new FieldOf(field.present(), shown(field.value(), state))));
    return new RecordOf(record.definition(), fields);
  }

  private SymbolicJson list(SymbolicJson.ListOf list, State state) {
    // Elements count from the place that has most of them; other places may repeat these.
    return places.getOrDefault(list, List.of()).stream()
        .map(id -> elements(list, id, state))
        .max(Comparator.comparingInt(List::size))
        .<SymbolicJson>map(
            elements ->
                new SymbolicJson.ListOf(
                    list.type(),
                    list.size(),
                    elements,
                    terms.lessThan(terms.constant(elements.size()), list.size())))
        .orElse(list);
  }

  /** The indices of the elements of one place differ; nothing in a contract asks for the order. */
  private List<SymbolicJson> elements(SymbolicJson.ListOf list, int id, State state) {
    List<SymbolicJson> elements = new ArrayList<>();
    for (InputParts.Element element : state.inputs().elementsOf(id)) {
      BoolTerm inside =
          terms.and(
              terms.lessOrEqual(terms.constant(0), element.index()),
              terms.lessThan(element.index(), list.size()));
      SymbolicJson value = values.get(element.node());
      if (value != null && state.assume(terms.not(inside)).isEmpty()) {
        elements.add(shown(value, state));
      }
    }
    return elements;
  }

  private SymbolicJson map(SymbolicJson.MapOf map, State state) {
    return places.getOrDefault(map, List.of()).stream()
        .max(Comparator.comparingInt(id -> state.inputs().entriesOf(id).size()))
        .map(id -> entries(map, id, state))
        .orElse(map);
  }

  private SymbolicJson entries(SymbolicJson.MapOf map, int id, State state) {
    List<SymbolicJson.Entry> entries = new ArrayList<>();
    for (InputParts.Entry entry : state.inputs().entriesOf(id)) {
      SymbolicJson value = values.get(entry.node());
      if (value != null) {
        entries.add(new SymbolicJson.Entry(terms.bool(true), entry.key(), shown(value, state)));
      }
    }
    List<TextTerm> absent =
        state.memory().object(id) instanceof HeapObject.InputEntries known
            ? known.absent()
            : List.of();
    return new SymbolicJson.MapOf(
        map.type(),
        map.size(),
        entries,
        absent,
        terms.lessThan(terms.constant(entries.size()), map.size()));
  }

  private SymbolicJson later(SymbolicJson value, State state) {
    return places.getOrDefault(value, List.of()).stream()
        .map(id -> Optional.ofNullable(state.inputs().madeFor(id)))
        .flatMap(Optional::stream)
        .map(values::get)
        .filter(made -> made != null)
        .findFirst()
        .map(made -> shown(made, state))
        .orElse(value);
  }
}
