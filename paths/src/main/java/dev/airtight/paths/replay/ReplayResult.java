package dev.airtight.paths.replay;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** How a replayed call ended. */
public sealed interface ReplayResult extends Serializable {
  /**
   * @param value the result as text, shortened
   */
  record Returned(String value) implements ReplayResult {}

  record Threw(ThrownException exception, Phase phase) implements ReplayResult {}

  /** Neither returned nor threw within the time limit. */
  record TimedOut() implements ReplayResult {}

  /**
   * Neither returned nor threw within as many steps as were allowed.
   *
   * @param at where it was in the application then; null where that is not known
   */
  record OutOfSteps(@Nullable StackFrame at) implements ReplayResult {}

  /**
   * The call could not be made, or ended in a way that says nothing.
   *
   * @param reason one sentence in lower case
   */
  record CouldNotRun(String reason) implements ReplayResult {}

  /** Where an exception came out. */
  enum Phase {
    /** While JSON was turned into an argument. */
    DECODE,
    /** While the method ran, its class initialisation included. */
    HANDLER
  }
}
