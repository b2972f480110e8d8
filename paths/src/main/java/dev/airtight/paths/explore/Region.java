package dev.airtight.paths.explore;

import dev.airtight.paths.merge.MeetingPlace;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.solver.term.Assignment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies between a fork and the place where its ways meet again. */
final class Region {
  private final @Nullable Region around;
  private final State fork;
  private final MeetingPlace end;
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
   */
  Region(@Nullable Region around, State fork, MeetingPlace end) {
    this.around = around;
    this.fork = fork;
    this.end = end;
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

  boolean isLeft(State state) {
    return end.isReached(state);
  }
}
