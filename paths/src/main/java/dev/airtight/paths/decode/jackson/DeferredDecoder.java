package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/** Parts of an output that lie so deep that they are made when they are first needed. */
final class DeferredDecoder {
  private static final String OBJECT = "java/lang/Object";

  private final Machine machine;
  private final Terms terms;
  private final StructureDecoder structures;
  private final OutputValues values;
  private final MayRefuse mayRefuse;

  DeferredDecoder(
      Machine machine, StructureDecoder structures, OutputValues values, MayRefuse mayRefuse) {
    this.machine = machine;
    this.terms = machine.terms();
    this.structures = structures;
    this.values = values;
    this.mayRefuse = mayRefuse;
  }

  Input later(
      State state,
      SymbolicJson.Unexplored json,
      OutputPlace place,
      @Nullable JavaShape shape,
      DecodingFindings findings) {
    int identity = machine.freshIdentity();
    if (shape != null && mayRefuse.inside(json.type(), shape)) {
      findings.suspect(s -> undecided(s, place));
    }
    values.conformance().parts().place(json, identity);
    ObjectSource source = source(json, place, shape);
    HeapObject lazy =
        shape instanceof JavaShape.Tree tree
            ? TreeNodes.later(tree.classes(), source::make)
            : new HeapObject.Lazy(className(shape), source);
    return new Input(
        state.withObject(identity, lazy),
        new Reference(place.missing(), identity),
        new InputNode.Deferred(identity));
  }

  private static List<DecodingFindings.Refusal> undecided(State state, OutputPlace place) {
    if (state.assume(place.there()).isPresent()) {
      place.checkInside();
    }
    return List.of();
  }

  private static String className(@Nullable JavaShape shape) {
    if (shape instanceof ObjectOf record) {
      return record.className();
    }
    return shape instanceof JavaShape.Union union ? union.className() : OBJECT;
  }

  private ObjectSource source(
      SymbolicJson.Unexplored json, OutputPlace place, @Nullable JavaShape shape) {
    BoolTerm always = terms.bool(true);
    return (state, object) -> {
      SymbolicJson made = values.fresh(json.type(), place.name());
      Optional<State> conforming = values.assume(state, json.type(), made, always);
      if (conforming.isEmpty()) {
        return List.of();
      }
      DecodingFindings findings = new DecodingFindings(terms);
      OutputPlace here = OutputPlace.there(place.name(), place.isAnyText(), place.inside(), terms);
      Input input = structures.make(conforming.get(), made, here, shape, findings);
      values.conformance().parts().note(input.node(), made);
      return findings.success(input.state()).map(s -> placed(s, object, input)).orElse(List.of());
    };
  }

  /** The object stands under its own identity; it has to under the one it was promised for. */
  private List<State> placed(State state, int object, Input input) {
    HeapObject made =
        input.value() instanceof Reference reference && !reference.isNull().isTrue()
            ? state.memory().object(reference.object())
            : new HeapObject.Instance(OBJECT, HashTreePMap.empty(), null);
    State placed =
        state.refined(object, made).withInputs(state.inputs().withMade(object, input.node()));
    List<State> states = new ArrayList<>();
    if (made instanceof HeapObject.Lazy lazy) {
      states.addAll(lazy.source().make(placed, object));
    } else {
      states.add(placed);
    }
    return states;
  }
}
