package dev.airtight.paths.prove;

import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.arbitrary.ArgumentReader;
import dev.airtight.paths.arbitrary.EnumClosure;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Requirements;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.replay.CallerClass;
import dev.airtight.paths.replay.ReplayValue;
import dev.airtight.paths.search.ConcreteValues;
import dev.airtight.paths.search.JavaSamples;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A parameter without a contract: any value of its type. */
record ArbitraryParameter(Machine machine, String name, JavaType type, Nullness nullness)
    implements HandlerParameter {

  ArbitraryParameter withoutNullUnlessAllowed(String reason) {
    return new ArbitraryParameter(machine, name, type, nullness.withoutNullUnlessAllowed(reason));
  }

  @Override
  public List<Start> start(State state) {
    State assumed = Sharing.assumeNoneBelow(machine, state, type);
    return List.of(
        new Start.Ready(
            new ArbitraryValues(machine).make(assumed, type, name, nullness), Requirements.NONE));
  }

  @Override
  public ReplayValue replay(
      InputNode node, InputParts inputs, Evaluation evaluation, Map<Integer, CallerClass> classes) {
    return new ArgumentReader(machine, inputs, evaluation, classes).read(type, node);
  }

  @Override
  public Optional<ConcreteValues> concrete(List<String> texts) {
    return new JavaSamples(machine.classPath(), texts).of(type, nullness);
  }

  @Override
  public boolean mayBeSameAs(HandlerParameter earlier) {
    return Sharing.possible(machine, type, earlier);
  }

  @Override
  public boolean isTakenToDifferFrom(HandlerParameter earlier) {
    return Sharing.excluded(machine, type, earlier);
  }

  @Override
  public List<String> classesToInitialise() {
    return new EnumClosure(machine.classPath()).of(type);
  }
}
