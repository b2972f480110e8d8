package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What Jackson makes of any text for a class that it makes in several ways: of a JSON object, or of
 * a value that a constructor or method takes.
 */
final class AlternativesDecoder {
  private final Machine machine;
  private final Terms terms;
  private final StructureDecoder structures;
  private final RecordDecoder records;
  private final FactoryDecoder factories;

  AlternativesDecoder(
      Machine machine,
      StructureDecoder structures,
      RecordDecoder records,
      FactoryDecoder factories) {
    this.machine = machine;
    this.terms = machine.terms();
    this.structures = structures;
    this.records = records;
    this.factories = factories;
  }

  /** One way, where it is taken. */
  private record Way(BoolTerm chosen, Making making) {}

  private interface Making {
    List<State> made(State state, int object);
  }

  /**
   * Makes one.
   *
   * @param json has a variant for JSON objects and one for each other way
   */
  Input made(
      State start,
      SymbolicJson.UnionOf json,
      OutputPlace place,
      ObjectOf into,
      DecodingFindings findings) {
    List<Way> ways = new ArrayList<>();
    List<InputNode.Case> cases = new ArrayList<>();
    List<BoolTerm> missing = new ArrayList<>();
    missing.add(place.missing());
    State state = start;
    List<Variant> variants = json.definition().variants();
    for (int index = 0; index < variants.size(); index++) {
      BoolTerm chosen = terms.intEqual(json.tag(), terms.constant(index));
      OutputPlace part = place.where(chosen, terms);
      SymbolicJson.RecordOf record =
          Objects.requireNonNull(json.records().get(variants.get(index).record()));
      if (index == 0) {
        RecordDecoder.Parts parts =
            records.parts(state, record, part, into.ofObjects(), null, findings);
        state = parts.state();
        records.suspectMaking(into, parts.given(), part.there(), findings);
        cases.add(new InputNode.Case(chosen, new InputNode.Members(parts.members())));
        ways.add(new Way(chosen, (s, object) -> records.made(s, into, object, parts.given())));
      } else {
        JavaShape.Factory other = into.others().get(index - 1);
        FieldOf field = Objects.requireNonNull(record.fields().get(AnyOutput.VALUE));
        Input argument =
            structures.make(
                state, field.value(), part, structures.shape(other.argument()), findings);
        Value passed = factories.passed(argument.value());
        BoolTerm isNull =
            argument.value() instanceof Reference reference
                ? reference.isNull()
                : terms.bool(false);
        BoolTerm isNothing =
            factories.isNothing(argument.state(), passed, orNull(part, isNull), other, findings);
        state = argument.state();
        missing.add(terms.and(chosen, terms.or(isNull, isNothing)));
        cases.add(new InputNode.Case(chosen, argument.node()));
        ways.add(new Way(chosen, (s, object) -> factories.made(s, object, other, passed)));
      }
    }
    int identity = machine.freshIdentity();
    HeapObject lazy = new HeapObject.Lazy(into.className(), (s, object) -> choose(s, object, ways));
    return new Input(
        state.withObject(identity, lazy),
        new Reference(terms.or(missing), identity),
        new InputNode.OneOf(cases));
  }

  private OutputPlace orNull(OutputPlace place, BoolTerm isNull) {
    return place.orNull(isNull, terms);
  }

  private static List<State> choose(State state, int object, List<Way> ways) {
    List<State> states = new ArrayList<>();
    for (Way way : ways) {
      state.assume(way.chosen()).ifPresent(s -> states.addAll(way.making().made(s, object)));
    }
    return states;
  }
}
