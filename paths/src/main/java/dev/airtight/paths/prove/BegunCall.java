package dev.airtight.paths.prove;

import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.State;
import java.util.List;

/**
 * A call as it begins.
 *
 * @param arguments as far as they came to be, the receiver first
 * @param depth how many terms the path condition has then, which say what the arguments are
 */
record BegunCall(List<InputNode> arguments, int depth) {
  BegunCall {
    arguments = List.copyOf(arguments);
  }

  static BegunCall of(State state, List<InputNode> arguments) {
    return new BegunCall(arguments, state.knowledge().depth());
  }
}
