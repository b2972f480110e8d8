package dev.airtight.paths.prove;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.explore.Explorer;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.explore.Partings;
import dev.airtight.paths.gap.GapCrossing;
import dev.airtight.paths.search.ConcreteSearch;
import dev.airtight.paths.search.OutsideWorld;
import dev.airtight.paths.state.Attempt;
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
  private static final int MOST_ENDS = 150;
  private static final int MOST_REPLAYS = 16;
  private static final int MOST_REPLAYS_OF_ONE = 3;

  private final JavaMethod method;
  private final Interpreter interpreter;
  private final Feasibility feasibility;
  private Refutation refutation;
  private final GapCrossing crossing;
  private final Deque<Gap> pending = new ArrayDeque<>();
  private final Map<GapCrossing.Place, Integer> atPlace = new HashMap<>();
  private final Map<String, Integer> replaysOf = new HashMap<>();
  private int gaps;
  private int ends;
  private int replays;
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
    refutation = refutation.answering(reach.models());
    while (!pending.isEmpty() && !hasEnded()) {
      Gap gap = pending.remove();
      crossing.after(gap.end()).forEach(state -> follow(gap.begun(), state));
    }
  }

  private void follow(BegunCall begun, State state) {
    new Explorer(interpreter::step, feasibility, new Partings(interpreter))
        .explore(
            List.of(new Successor.Running(state)),
            (end, model) -> {
              ended(begun, end);
              return !hasEnded();
            });
  }

  private void ended(BegunCall begun, Successor end) {
    ends++;
    if (end instanceof Successor.Stuck stuck) {
      add(begun, stuck);
    } else {
      // Why a path is not a proof is known: it has a gap.
      end.match(new PathEnd(interpreter, feasibility, method, null, reason -> {}))
          .filter(predicted -> !ConcreteSearch.isOutside(predicted.what()))
          .ifPresent(predicted -> refute(end.state(), begun, predicted));
    }
  }

  private void refute(State state, BegunCall begun, Refutation.Predicted predicted) {
    boolean isNew = !found.isNothingNew(state.inputs().dialogue().sent().isEmpty());
    if (isNew && replaysOf.merge(predicted.words(), 1, Integer::sum) <= MOST_REPLAYS_OF_ONE) {
      replays++;
      Refutation.Outcome outcome =
          Attempt.at(() -> refutation.attempt(state, begun, predicted))
              .orElse(Refutation.Failed::unwritten);
      if (outcome instanceof Refutation.Replayed replayed) {
        found.add(replayed);
      }
    }
  }

  private boolean hasEnded() {
    return found.decisive().isPresent() || ends >= MOST_ENDS || replays >= MOST_REPLAYS;
  }
}
