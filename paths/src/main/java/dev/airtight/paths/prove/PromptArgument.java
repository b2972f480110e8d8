package dev.airtight.paths.prove;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.search.ConcreteValues;
import dev.airtight.paths.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that is an argument of the prompt: the application passes any value that the contract
 * allows, as far as the parameter's type has it.
 *
 * @param parameter as the prompt calls it
 */
record PromptArgument(DecodedParameter value, String parameter) implements HandlerParameter {

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
    List<Start> starts = new ArrayList<>();
    for (Start start : value.start(state)) {
      if (start instanceof Start.Ready ready) {
        State known = ready.input().state();
        Dialogue.PromptArgument argument =
            new Dialogue.PromptArgument(ready.input().node(), ready.input().value());
        State noted =
            known.withInputs(
                known.inputs().withDialogue(said -> said.withArgument(parameter, argument)));
        starts.add(new Start.Ready(ready.input().withValue(noted, ready.input().value())));
      }
    }
    return starts;
  }

  @Override
  public Optional<ConcreteValues> concrete(List<String> texts) {
    return value.concrete(texts);
  }

  @Override
  public List<String> classesToInitialise() {
    return value.classesToInitialise();
  }
}
