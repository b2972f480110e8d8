package dev.airtight.paths.time;

import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;

/**
 * An object that was made.
 *
 * @param value not null
 * @param node how a replay makes it
 */
public record MadeTime(State state, Reference value, InputNode node) {

  /** The same, where proofs rest on an assumption. */
  MadeTime assuming(Assumption assumption) {
    return new MadeTime(state.withAssumption(assumption), value, node);
  }
}
