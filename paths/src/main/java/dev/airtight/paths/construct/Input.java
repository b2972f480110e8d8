package dev.airtight.paths.construct;

import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Value;

/**
 * A symbolic input value: what the program sees, and what a witness says about it.
 *
 * @param state knows what holds of the value
 */
public record Input(State state, Value value, InputNode node) {

  /** With what holds of the value in another form. */
  public Input withValue(State newState, Value newValue) {
    return new Input(newState, newValue, node);
  }
}
