package dev.airtight.paths.testing.decoding;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.arbitrary.ArbitraryAnswers;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.EnumClosure;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.snapshot.InitialisedClasses;
import dev.airtight.paths.state.Knowledge;
import dev.airtight.paths.state.Loops;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.step.LoopPlan;
import dev.airtight.paths.summary.SummaryRegistry;
import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.term.Terms;
import java.util.List;
import java.util.stream.Stream;

/** One symbolic decoding, compared with many outputs. */
public final class SymbolicDecoding {
  private final Interpreter machine;
  private final DecodingRules rules;
  private final List<Decoding> decodings;

  public SymbolicDecoding(
      Hierarchy hierarchy, DecodingRules rules, Contract contract, Type type, JavaType javaType) {
    this.rules = rules;
    machine =
        new Interpreter(
            new Terms(),
            hierarchy,
            SummaryRegistry.of(hierarchy.classPath()),
            Limits.STANDARD,
            InitialisedClasses.NONE,
            ModelAnswers.NONE,
            new ArbitraryAnswers(),
            new LoopPlan());
    decodings =
        rules
            .decoder(machine, contract, type, javaType, "output")
            .decode(initialised(javaType), false);
  }

  private State initialised(JavaType type) {
    State state =
        new State(
            null, Memory.empty(), Knowledge.nothing(Facts.NONE), InputParts.none(), Loops.NONE);
    for (String name : new EnumClosure(machine.classPath(), rules::registeredSubtypes).of(type)) {
      state = machine.initialise(state, name).get(0);
    }
    return state;
  }

  /** What an output is decoded to, on each path that decodes it. */
  public List<String> texts(JsonValue output) {
    return decodings.stream()
        .filter(Decoding.Decoded.class::isInstance)
        .map(decoding -> ((Decoding.Decoded) decoding).input())
        .flatMap(
            input -> {
              SymbolicReader reader = new SymbolicReader(machine, input.state());
              return reader.allows(input.node(), output)
                  ? reader.made(input.value())
                  : Stream.<String>empty();
            })
        .toList();
  }

  public boolean hasRefusals() {
    return decodings.stream().anyMatch(Decoding.Refused.class::isInstance);
  }

  /** Whether a refusal that is not about some element holds for this output. */
  public boolean certainlyRefuses(JsonValue output) {
    return decodings.stream()
        .filter(Decoding.Refused.class::isInstance)
        .map(Decoding.Refused.class::cast)
        .filter(refused -> refused.state().inputs().elements().isEmpty())
        .filter(refused -> refused.state().inputs().entries().isEmpty())
        .anyMatch(
            refused -> new SymbolicReader(machine, refused.state()).allows(refused.node(), output));
  }
}
