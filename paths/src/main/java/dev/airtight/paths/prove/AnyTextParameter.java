package dev.airtight.paths.prove;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.prompt.TakenOutputs;
import dev.airtight.paths.state.State;
import java.util.List;

/**
 * A parameter that takes whatever a decoder makes of any text; what it refuses does not get here.
 */
record AnyTextParameter(DecodedParameter value) implements HandlerParameter {

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
    return value.start(state.withAssumption(TakenOutputs.WELL_FORMED)).stream()
        .filter(Start.Ready.class::isInstance)
        .toList();
  }

  @Override
  public List<String> classesToInitialise() {
    return value.classesToInitialise();
  }
}
