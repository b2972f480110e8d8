package dev.airtight.paths.prove;

import dev.airtight.paths.ask.AnswerPart;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.prompt.HandedAnswers;
import dev.airtight.paths.state.State;
import java.util.List;

/**
 * A parameter that a framework hands what a model answered.
 *
 * @param answer how that is put together
 */
record HandedParameter(Machine machine, String name, JavaType type, AnswerPart answer)
    implements HandlerParameter {

  @Override
  public List<Start> start(State state) {
    return HandedAnswers.of(machine, state, answer, name).stream()
        .<Start>map(Start.Ready::new)
        .toList();
  }

  /** Makers initialise what they need. */
  @Override
  public List<String> classesToInitialise() {
    return List.of();
  }
}
