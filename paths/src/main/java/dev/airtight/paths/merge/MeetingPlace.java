package dev.airtight.paths.merge;

import dev.airtight.paths.code.instruction.JoinPoints;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.State;

/**
 * Where paths meet again that part in a call: an instruction of it, or whatever follows it.
 *
 * @param frame the call, where they part
 * @param join an instruction of its code, or {@link JoinPoints#RETURN}
 */
public record MeetingPlace(Frame frame, int join) {

  /** Whether a path has reached the place, or has left the call. */
  public boolean isReached(State state) {
    Frame at = state.frame();
    if (at == null || at.depth() < frame.depth()) {
      return true;
    }
    return join != JoinPoints.RETURN
        && at.position() == join
        && at.depth() == frame.depth()
        && at.caller() == frame.caller()
        && at.code() == frame.code();
  }
}
