package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Jackson makes of a JSON object that names the class to make. */
final class UnionDecoder {
  private final Machine machine;
  private final Terms terms;
  private final RecordDecoder records;
  private final Shapes shapes;

  UnionDecoder(Machine machine, RecordDecoder records, Shapes shapes) {
    this.machine = machine;
    this.terms = machine.terms();
    this.records = records;
    this.shapes = shapes;
  }

  /** A variant that Jackson has a class for. */
  private record Choice(
      BoolTerm chosen, JavaShape.ObjectOf into, List<DecodedObjects.Given> given) {}

  Input union(
      State start,
      SymbolicJson.UnionOf json,
      OutputPlace place,
      JavaShape shape,
      DecodingFindings findings) {
    if (!(shape instanceof JavaShape.Union union)) {
      throw ScalarDecoder.unsupported(place, "a union");
    }
    List<InputNode.Member> members = new ArrayList<>();
    members.add(discriminator(json));
    List<Choice> choices = new ArrayList<>();
    State state = start;
    List<Variant> variants = json.definition().variants();
    for (int index = 0; index < variants.size(); index++) {
      Variant variant = variants.get(index);
      BoolTerm chosen = terms.intEqual(json.tag(), terms.constant(index));
      OutputPlace part = place.where(chosen, terms);
      SymbolicJson.@Nullable RecordOf record = json.records().get(variant.record());
      String className = union.subtypes().get(variant.tag());
      if (record == null) {
        throw ScalarDecoder.unsupported(place, "a variant that is no record");
      }
      if (className == null) {
        findings.refuse(
            part.there(),
            "no class is registered for the tag " + variant.tag() + " of " + place.name());
        Input ignored = records.ignored(state, record, part, findings);
        state = ignored.state();
        addAll(members, chosen, ((InputNode.Members) ignored.node()).members());
        continue;
      }
      if (!(shapes.ofSubtype(className) instanceof JavaShape.ObjectOf into)) {
        throw ScalarDecoder.unsupported(place, variant.tag());
      }
      RecordDecoder.Tag tag =
          union.visible() ? new RecordDecoder.Tag(union.property(), variant.tag()) : null;
      RecordDecoder.Parts parts = records.parts(state, record, part, into, tag, findings);
      state = parts.state();
      addAll(members, chosen, parts.members());
      records.suspectMaking(into, parts.given(), part.there(), findings);
      choices.add(new Choice(chosen, into, parts.given()));
    }
    int identity = machine.freshIdentity();
    HeapObject lazy =
        new HeapObject.Lazy(union.className(), (s, object) -> choose(s, object, choices));
    return new Input(
        state.withObject(identity, lazy),
        new Reference(place.missing(), identity),
        new InputNode.Members(members));
  }

  private List<State> choose(State state, int object, List<Choice> choices) {
    List<State> states = new ArrayList<>();
    for (Choice choice : choices) {
      state
          .assume(choice.chosen())
          .ifPresent(s -> states.addAll(records.made(s, choice.into(), object, choice.given())));
    }
    return states;
  }

  private InputNode.Member discriminator(SymbolicJson.UnionOf json) {
    List<String> tags = json.definition().variants().stream().map(Variant::tag).toList();
    return new InputNode.Member(
        json.definition().discriminator(),
        terms.bool(true),
        new InputNode.Choice(json.tag(), tags));
  }

  private void addAll(List<InputNode.Member> members, BoolTerm chosen, List<InputNode.Member> own) {
    for (InputNode.Member member : own) {
      members.add(
          new InputNode.Member(member.name(), terms.and(chosen, member.present()), member.node()));
    }
  }

  /** Only the node of an object that nothing takes. */
  Input ignored(
      State start, SymbolicJson.UnionOf json, OutputPlace place, DecodingFindings findings) {
    List<InputNode.Member> members = new ArrayList<>();
    members.add(discriminator(json));
    State state = start;
    List<Variant> variants = json.definition().variants();
    for (int index = 0; index < variants.size(); index++) {
      SymbolicJson.@Nullable RecordOf record = json.records().get(variants.get(index).record());
      if (record != null) {
        BoolTerm chosen = terms.intEqual(json.tag(), terms.constant(index));
        Input made = records.ignored(state, record, place, findings);
        state = made.state();
        addAll(members, chosen, ((InputNode.Members) made.node()).members());
      }
    }
    return new Input(state, new Reference(terms.bool(true), 0), new InputNode.Members(members));
  }
}
