package dev.airtight.paths.prove;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.prompt.TakenOutputs;
import dev.airtight.paths.state.State;
import java.util.ArrayList;
import java.util.List;

/**
 * What a decoder makes of some text, such as a list that a model passes to a tool; what it refuses
 * does not get there.
 *
 * @param mayBeMissing whether the model may leave it out, so that it is null
 */
record PassedParameter(Machine machine, DecodedParameter value, boolean mayBeMissing)
    implements HandlerParameter {

  @Override
  public String name() {
    return value.name();
  }

  @Override
  public JavaType type() {
    return value.type();
  }

  @Override
  public List<Start> start(State state) {
    List<Start> starts =
        new ArrayList<>(
            value.start(state.withAssumption(TakenOutputs.WELL_FORMED)).stream()
                .filter(Start.Ready.class::isInstance)
                .toList());
    if (mayBeMissing) {
      starts.add(
          new Start.Ready(new Input(state, machine.zero(type().erasure()), new InputNode.Null())));
    }
    return starts;
  }

  @Override
  public List<String> classesToInitialise() {
    return value.classesToInitialise();
  }
}
