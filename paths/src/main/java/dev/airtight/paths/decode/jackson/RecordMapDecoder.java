package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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
  private record Entry(String name, BoolTerm present, Value value, InputNode node) {}

  /** The members of one object, which differ in their names wherever they are there. */
  private final class Content {
    private final List<Entry> entries = new ArrayList<>();
    private final JavaShape shape;
    private final DecodingFindings findings;
    private State state;

    Content(State start, JavaShape.Mapping into, DecodingFindings findings) {
      this.state = start;
      this.shape = structures.shape(into.value());
      this.findings = findings;
    }

    void add(String name, BoolTerm present, SymbolicJson value, OutputPlace object) {
      OutputPlace part = object.part("." + name, present, terms);
      Input made = structures.make(state, value, part, shape, findings);
      state = made.state();
      entries.add(new Entry(name, present, made.value(), made.node()));
    }

    void addAll(SymbolicJson.RecordOf json, OutputPlace object) {
      for (Field declared : json.definition().fields()) {
        FieldOf field = Objects.requireNonNull(json.fields().get(declared.name()));
        add(declared.name(), field.present(), field.value(), object);
      }
    }

    Input map(OutputPlace place, JavaShape.Mapping into) {
      IntTerm size = terms.constant(0);
      for (Entry entry : entries) {
        size =
            terms.add(
                size, terms.ifThenElse(entry.present(), terms.constant(1), terms.constant(0)));
      }
      Input map = new InputMaps(machine).map(state, into.className(), size, new Entries(entries));
      int identity = ((Reference) map.value()).object();
      InputNode node =
          new InputNode.Members(members(), OptionalInt.of(((InputNode.Mapping) map.node()).id()));
      return new Input(map.state(), new Reference(place.missing(), identity), node);
    }

    List<InputNode.Member> members() {
      return entries.stream()
          .map(entry -> new InputNode.Member(entry.name(), entry.present(), entry.node()))
          .toList();
    }
  }

  Input map(
      State start,
      SymbolicJson.RecordOf json,
      OutputPlace place,
      JavaShape.Mapping into,
      DecodingFindings findings) {
    Content content = new Content(start, into, findings);
    content.addAll(json, place);
    return json.definition().open()
        ? opaque(content.state, place, into.className(), new InputNode.Members(content.members()))
        : content.map(place, into);
  }

  /** The members of the variant, and the one that names it. */
  Input map(
      State start,
      SymbolicJson.UnionOf json,
      OutputPlace place,
      JavaShape.Mapping into,
      DecodingFindings findings) {
    Content content = new Content(start, into, findings);
    List<Variant> variants = json.definition().variants();
    content.add(json.definition().discriminator(), terms.bool(true), tag(json), place);
    for (int index = 0; index < variants.size(); index++) {
      BoolTerm chosen = terms.intEqual(json.tag(), terms.constant(index));
      SymbolicJson.@Nullable RecordOf record = json.records().get(variants.get(index).record());
      if (record == null || record.definition().open()) {
        throw ScalarDecoder.unsupported(place, variants.get(index).tag());
      }
      for (Field declared : record.definition().fields()) {
        FieldOf field = Objects.requireNonNull(record.fields().get(declared.name()));
        content.add(declared.name(), terms.and(chosen, field.present()), field.value(), place);
      }
    }
    return content.map(place, into);
  }

  private static SymbolicJson tag(SymbolicJson.UnionOf json) {
    UnionDefinition union = json.definition();
    List<EnumMember> tags =
        union.variants().stream()
            .map(variant -> new EnumMember(variant.tag(), variant.tag(), "", variant.clause()))
            .toList();
    return new SymbolicJson.EnumMember(
        new EnumDefinition(union.name(), tags, "", union.clause()), json.tag());
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
    private final List<Entry> entries;

    Entries(List<Entry> entries) {
      this.entries = List.copyOf(entries);
    }

    @Override
    public List<Input> make(State state, TextTerm key) {
      List<Input> all = new ArrayList<>();
      for (Entry entry : entries) {
        state
            .assume(terms.and(terms.textEqual(key, terms.text(entry.name())), entry.present()))
            .map(s -> new Input(s, entry.value(), entry.node()))
            .ifPresent(all::add);
      }
      return all;
    }

    @Override
    public Optional<State> without(State state, TextTerm key) {
      return state.assume(
          terms.and(
              entries.stream()
                  .map(
                      entry ->
                          terms.implies(
                              terms.textEqual(key, terms.text(entry.name())),
                              terms.not(entry.present())))
                  .toList()));
    }
  }
}
