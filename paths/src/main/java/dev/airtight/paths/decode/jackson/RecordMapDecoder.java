package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputMaps;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What Jackson makes of a JSON object with declared members that becomes a map. They may come in
 * any order, and so do the entries.
 */
final class RecordMapDecoder {
  private final Machine machine;
  private final Terms terms;
  private final StructureDecoder structures;

  RecordMapDecoder(Machine machine, StructureDecoder structures) {
    this.machine = machine;
    this.terms = machine.terms();
    this.structures = structures;
  }

  /** A member that is decoded. */
  private record Entry(BoolTerm present, Value value, InputNode node) {}

  Input map(
      State start,
      SymbolicJson.RecordOf json,
      OutputPlace place,
      JavaShape.Mapping into,
      DecodingFindings findings) {
    RecordDefinition definition = json.definition();
    JavaShape shape = structures.shape(into.value());
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<InputNode.Member> members = new ArrayList<>();
    State state = start;
    IntTerm size = terms.constant(0);
    for (Field declared : definition.fields()) {
      FieldOf field = Objects.requireNonNull(json.fields().get(declared.name()));
      OutputPlace part = place.part("." + declared.name(), field.present(), terms);
      Input made = structures.make(state, field.value(), part, shape, findings);
      state = made.state();
      entries.put(declared.name(), new Entry(field.present(), made.value(), made.node()));
      members.add(new InputNode.Member(declared.name(), field.present(), made.node()));
      size =
          terms.add(size, terms.ifThenElse(field.present(), terms.constant(1), terms.constant(0)));
    }
    if (definition.open()) {
      return opaque(state, place, into.className(), new InputNode.Members(members));
    }
    Input map = new InputMaps(machine).map(state, into.className(), size, new Entries(entries));
    int identity = ((Reference) map.value()).object();
    InputNode node =
        new InputNode.Members(members, OptionalInt.of(((InputNode.Mapping) map.node()).id()));
    return new Input(map.state(), new Reference(place.missing(), identity), node);
  }

  /** An object that may have members which nobody declared, or may as well be none. */
  Input opaque(State state, OutputPlace place, String className, InputNode node) {
    int identity = machine.freshIdentity();
    HeapObject lazy =
        new HeapObject.Lazy(
            className,
            (s, object) -> {
              throw new StuckException("what else is in " + place.name() + " is not followed");
            });
    return new Input(
        state.withObject(identity, lazy), new Reference(place.missing(), identity), node);
  }

  private final class Entries implements InputMaps.ValueMaker {
    private final Map<String, Entry> entries;

    Entries(Map<String, Entry> entries) {
      this.entries = entries;
    }

    @Override
    public List<Input> make(State state, TextTerm key) {
      List<Input> all = new ArrayList<>();
      entries.forEach(
          (name, entry) ->
              state
                  .assume(terms.and(terms.textEqual(key, terms.text(name)), entry.present()))
                  .map(s -> new Input(s, entry.value(), entry.node()))
                  .ifPresent(all::add));
      return all;
    }

    @Override
    public Optional<State> without(State state, TextTerm key) {
      List<BoolTerm> absent = new ArrayList<>();
      entries.forEach(
          (name, entry) ->
              absent.add(
                  terms.implies(
                      terms.textEqual(key, terms.text(name)), terms.not(entry.present()))));
      return state.assume(terms.and(absent));
    }
  }
}
