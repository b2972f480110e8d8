package dev.airtight.paths.prove;

import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.EnumClosure;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.search.ConcreteValues;
import dev.airtight.paths.search.JavaSamples;
import dev.airtight.paths.state.State;
import java.util.List;
import java.util.Optional;

/** A parameter without a contract: any value of its type. */
record ArbitraryParameter(Machine machine, String name, JavaType type, Nullness nullness)
    implements HandlerParameter {

  ArbitraryParameter withoutNullUnlessAllowed(String reason) {
    return new ArbitraryParameter(machine, name, type, nullness.withoutNullUnlessAllowed(reason));
  }

  /** One that may be null whatever annotations say, as whoever passes it does not read them. */
  ArbitraryParameter orNull() {
    return new ArbitraryParameter(machine, name, type, Nullness.UNSPECIFIED);
  }

  @Override
  public List<Start> start(State state) {
    State assumed = Sharing.assumeNoneBelow(machine, state, type);
    return List.of(
        new Start.Ready(new ArbitraryValues(machine).argument(assumed, type, name, nullness)));
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
