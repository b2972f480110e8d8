package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.EnumClosure;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.UnknownObjects;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.State;
import java.util.List;
import java.util.Optional;

/** Answers with arbitrary values for all that is not known. */
public final class ArbitraryAnswers implements UnknownObjects {

  @Override
  public CallSource methodsOf(Machine machine, JavaClass type) {
    return new UnknownMethods(
        machine,
        new ArbitraryValues(machine),
        ArbitraryObjects.raw(type),
        Optional.empty(),
        Optional::empty,
        type.simpleName());
  }

  @Override
  public List<CallSource.Given> valuesOf(Machine machine, State state, JavaType type, String name) {
    List<State> ready = List.of(state);
    for (String enumeration : new EnumClosure(machine.classPath()).of(type)) {
      ready =
          ready.stream().flatMap(each -> machine.initialise(each, enumeration).stream()).toList();
    }
    ArbitraryValues values = new ArbitraryValues(machine);
    return ready.stream()
        .map(
            each -> {
              Input made =
                  values.make(each, type.withoutObject(), name, Nullness.UNSPECIFIED.withoutNull());
              return new CallSource.Given(made.state(), made.value(), made.node());
            })
        .toList();
  }
}
