package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.decode.Fit;
import dev.airtight.paths.decode.OutputDecoder;
import dev.airtight.paths.decode.ShownOutput;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Jackson, configured one way, makes of every output that a contract type allows. */
final class JacksonDecoder implements OutputDecoder {
  private final Machine machine;
  private final Terms terms;
  private final Type type;
  private final JavaShape shape;
  private final String name;
  private final OutputValues values;
  private final StructureDecoder structures;
  private final Fit fit;
  private final Assumption limits;

  /**
   * A decoder for one parameter.
   *
   * @param javaType the type of the parameter
   * @param name what messages and variables call it
   */
  JacksonDecoder(
      Machine machine,
      Contract contract,
      Type type,
      Shapes shapes,
      JavaType javaType,
      String name) {
    this.machine = machine;
    this.terms = machine.terms();
    this.type = type;
    this.shape = shapes.of(javaType);
    this.name = name;
    this.limits = new Assumption.DecoderLimits(shapes.settings().limits());
    this.values = new OutputValues(contract, terms);
    this.structures = new StructureDecoder(machine, contract, shapes, values);
    this.fit = FitChecker.check(contract, type, shapes, javaType, "parameter " + name, name);
  }

  @Override
  public List<Decoding> decode(State start, boolean isAnyText) {
    if (!fit.unsupported().isEmpty()) {
      throw new StuckException(String.join("; ", fit.unsupported()));
    }
    if (!fit.misfits().isEmpty()) {
      throw new StuckException(fit.misfits().get(0).message());
    }
    BoolTerm always = terms.bool(true);
    SymbolicJson json = values.fresh(type, name);
    Optional<State> conforming = values.assume(start.withAssumption(limits), type, json, always);
    if (conforming.isEmpty()) {
      return List.of();
    }
    DecodingFindings findings = new DecodingFindings(terms);
    OutputPlace place = OutputPlace.there(name, isAnyText, List.of(), terms);
    Input made = structures.make(conforming.get(), json, place, shape, findings);
    ShownOutput shown = state -> values.conformance().parts().shown(json, state);
    State known =
        made.state().withRequirements(state -> values.conformance().known(state, type, json));
    List<Decoding> all = new ArrayList<>();
    for (DecodingFindings.Refusal refusal : findings.refusals(known)) {
      State refused =
          values.conformance().mayMembersBeRefused()
              ? refusal.state().withOthersRefused()
              : refusal.state();
      all.add(new Decoding.Refused(refused, made.node(), refusal.reason(), shown));
    }
    for (State decoded : findings.success(known).map(s -> forced(s, made)).orElse(List.of())) {
      all.add(new Decoding.Decoded(made.withValue(decoded, made.value()), shown));
    }
    return all;
  }

  /** Constructors with effects run before the handler, not when it first looks at the object. */
  private List<State> forced(State state, Input made) {
    if (made.value() instanceof Reference reference
        && reference.isNull().isFalse()
        && state.memory().object(reference.object()) instanceof HeapObject.Lazy
        && shape instanceof ObjectOf) {
      return machine.force(state, reference.object());
    }
    return List.of(state);
  }
}
