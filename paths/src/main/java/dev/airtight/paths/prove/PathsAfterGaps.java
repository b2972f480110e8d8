package dev.airtight.paths.prove;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.gap.GapCrossing;
import dev.airtight.paths.search.ConcreteSearch;
import dev.airtight.paths.search.OutsideWorld;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for crashes behind what is not modelled: each path that got stuck goes on with any result.
 * Nothing comes of it but a crash that a replay shows.
 */
final class PathsAfterGaps {
  private static final int MOST_AT_ONE_PLACE = 4;

  private final JavaMethod method;
  private final Interpreter interpreter;
  private final Feasibility feasibility;
  private final Refutation refutation;
  private final GapCrossing crossing;
  private final Deque<Gap> pending = new ArrayDeque<>();
  private final Map<GapCrossing.Place, Integer> atPlace = new HashMap<>();
  private int gaps;
  private final FoundCrashes found;

  /** Where a path of a call got stuck. */
  private record Gap(BegunCall begun, Successor.Stuck end) {}

  /**
   * @param found gets what is found
   */
  PathsAfterGaps(
      JavaMethod method,
      Interpreter interpreter,
      Feasibility feasibility,
      Refutation refutation,
      FoundCrashes found) {
    this.method = method;
    this.interpreter = interpreter;
    this.feasibility = feasibility;
    this.refutation = refutation;
    this.found = found;
    this.crossing = new GapCrossing(interpreter);
  }

  /** A path got stuck. Of as many at one place the first ones count. */
  void add(BegunCall begun, Successor.Stuck end) {
    Frame frame = end.instruction();
    if (frame != null
        && gaps < interpreter.limits().gaps()
        && atPlace.merge(crossing.place(frame), 1, Integer::sum) <= MOST_AT_ONE_PLACE) {
      gaps++;
      pending.add(new Gap(begun, end));
    }
  }

  /** Looks for crashes that really happen. */
  void find() {
    if (pending.isEmpty()) {
      return;
    }
    OutsideWorld.Reach reach = OutsideWorld.of(interpreter.classPath(), method);
    if (reach.isOutside()) {
      return;
    }
    PathsOnTrial paths =
        new PathsOnTrial(
            method,
            interpreter,
            feasibility,
            refutation.answering(reach.models()),
            found,
            predicted -> !ConcreteSearch.isOutside(predicted.what()));
    while (!pending.isEmpty() && !paths.hasEnded()) {
      Gap gap = pending.remove();
      for (State after : crossing.after(gap.end())) {
        paths.follow(
            gap.begun(), List.of(new Successor.Running(after)), stuck -> add(gap.begun(), stuck));
      }
    }
  }
}
