package dev.airtight.paths.prove;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.explore.Explorer;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.explore.Meeting;
import dev.airtight.paths.explore.Partings;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Follows paths of which nothing comes but a crash that a replay shows. */
final class PathsOnTrial {
  private static final int MOST_ENDS = 150;
  private static final int MOST_REPLAYS = 16;
  private static final int MOST_REPLAYS_OF_ONE = 3;

  private final JavaMethod method;
  private final Interpreter interpreter;
  private final Feasibility feasibility;
  private final Refutation refutation;
  private final FoundCrashes found;
  private final Predicate<Refutation.Predicted> isOfInterest;
  private final Map<String, Integer> replaysOf = new HashMap<>();
  private int ends;
  private int replays;

  /**
   * @param found gets what is found
   * @param isOfInterest whether a crash is worth a replay
   */
  PathsOnTrial(
      JavaMethod method,
      Interpreter interpreter,
      Feasibility feasibility,
      Refutation refutation,
      FoundCrashes found,
      Predicate<Refutation.Predicted> isOfInterest) {
    this.method = method;
    this.interpreter = interpreter;
    this.feasibility = feasibility;
    this.refutation = refutation;
    this.found = found;
    this.isOfInterest = isOfInterest;
  }

  /**
   * Follows all paths of a call from where they are.
   *
   * @param stuck takes where they get stuck
   */
  void follow(BegunCall begun, List<Successor> from, Consumer<Successor.Stuck> stuck) {
    new Explorer(interpreter::step, feasibility, new Partings(interpreter), Meeting.none())
        .explore(
            from,
            (end, model) -> {
              ends++;
              if (end instanceof Successor.Stuck at) {
                stuck.accept(at);
              } else {
                ended(begun, end);
              }
              return !hasEnded();
            });
  }

  /** Why a path is not a proof does not matter here. */
  private void ended(BegunCall begun, Successor end) {
    end.match(new PathEnd(interpreter, feasibility, method, null, reason -> {}))
        .filter(isOfInterest)
        .ifPresent(predicted -> refute(end.state(), begun, predicted));
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

  /** Something was found, or nothing is to be hoped for. */
  boolean hasEnded() {
    return found.decisive().isPresent() || ends >= MOST_ENDS || replays >= MOST_REPLAYS;
  }
}
