package dev.airtight.paths.decode;

import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.State;

/** What becomes of an output that a decoder gets; the state knows what the contract says of it. */
public sealed interface Decoding {

  State state();

  /** The output. */
  InputNode node();

  /** The output as the contract sees it. */
  ShownOutput shown();

  /** It is decoded; the input's state knows that it was. */
  record Decoded(Input input, ShownOutput shown) implements Decoding {
    @Override
    public State state() {
      return input.state();
    }

    @Override
    public InputNode node() {
      return input.node();
    }
  }

  /**
   * The decoder throws.
   *
   * @param state knows what holds of the outputs that it throws for
   * @param reason what it refuses, one clause in lower case
   */
  record Refused(State state, InputNode node, String reason, ShownOutput shown)
      implements Decoding {}
}
