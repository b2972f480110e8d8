package dev.airtight.paths.decode;

import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.Requirements;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.State;

/** What becomes of an output that a decoder gets. */
public sealed interface Decoding {

  /** What a contract says of the output on a path, given all that the path has made of it. */
  Requirements requirements();

  /** It is decoded; the input's state knows that it was. */
  record Decoded(Input input, Requirements requirements) implements Decoding {}

  /**
   * The decoder throws.
   *
   * @param state knows what holds of the outputs that it throws for
   * @param node such an output
   * @param reason what it refuses, one clause in lower case
   * @param others whether members that are made later may be refused as well, which they are not
   *     made for
   */
  record Refused(
      State state, InputNode node, String reason, Requirements requirements, boolean others)
      implements Decoding {}
}
