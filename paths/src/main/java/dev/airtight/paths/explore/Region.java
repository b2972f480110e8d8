package dev.airtight.paths.explore;

import dev.airtight.paths.code.instruction.JoinPoints;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.solver.term.Assignment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies between a fork and the place where its ways meet again, in one call of a method. */
final class Region {
  private final @Nullable Region around;
  private final State fork;
  private final Frame frame;
  private final int join;
  private final List<Way> arrived = new ArrayList<>();

  /**
   * One way to go on.
   *
   * @param model satisfies its condition; null where that is not known
   */
  record Way(Successor successor, @Nullable Assignment model) {}

  /**
   * @param around the region that the fork lies in; null where it lies in none
   * @param fork where paths part
   * @param join an instruction of the fork's method, or {@link JoinPoints#RETURN}
   */
  Region(@Nullable Region around, State fork, int join) {
    this.around = around;
    this.fork = fork;
    this.frame = fork.running();
    this.join = join;
  }

  @Nullable Region around() {
    return around;
  }

  State fork() {
    return fork;
  }

  /** Those that have left it. */
  List<Way> arrived() {
    return arrived;
  }

  void arrive(State state, @Nullable Assignment model) {
    arrived.add(new Way(new Successor.Running(state), model));
  }

  /** Whether a state has reached the place where the ways meet, or has left the call. */
  boolean isLeft(State state) {
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
