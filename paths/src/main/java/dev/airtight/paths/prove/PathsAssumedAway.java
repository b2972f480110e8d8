package dev.airtight.paths.prove;

import dev.airtight.paths.gap.GapCrossing;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.Successor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks for inputs with which happens what proofs assume not to happen: crashes that a replay
 * shows, and reasons why nothing is proved, each with an input that is allowed.
 */
final class PathsAssumedAway {
  private static final int MOST_AT_ONE_PLACE = 4;
  private static final int MOST = 32;

  private final Refutation refutation;
  private final PathsOnTrial paths;
  private final GapCrossing crossing;
  private final Deque<Assumed> pending = new ArrayDeque<>();
  private final Map<GapCrossing.Place, Integer> atPlace = new HashMap<>();

  /** What a path of a call does not do. */
  private record Assumed(BegunCall begun, Successor.AssumedAway away) {}

  PathsAssumedAway(Refutation refutation, PathsOnTrial paths, GapCrossing crossing) {
    this.refutation = refutation;
    this.paths = paths;
    this.crossing = crossing;
  }

  /** Of as many at one place the first ones count. */
  void add(BegunCall begun, Successor.AssumedAway away) {
    Frame frame = away.state().frame();
    if (frame != null
        && pending.size() < MOST
        && atPlace.merge(crossing.place(frame), 1, Integer::sum) <= MOST_AT_ONE_PLACE) {
      pending.add(new Assumed(begun, away));
    }
  }

  /**
   * Looks for them.
   *
   * @param reasons takes why there is no proof
   */
  void find(Consumer<Refutation.Failed> reasons) {
    while (!pending.isEmpty() && !paths.hasEnded()) {
      Assumed next = pending.remove();
      List<Successor> crashing = new ArrayList<>();
      List<Successor.Stuck> others = new ArrayList<>();
      for (Successor happens : next.away().happens().get()) {
        if (happens instanceof Successor.Stuck stuck) {
          others.add(stuck);
        } else {
          crashing.add(happens);
        }
      }
      others.stream()
          .flatMap(stuck -> allowed(next.begun(), stuck).stream())
          .findFirst()
          .ifPresent(reasons);
      paths.follow(next.begun(), crashing, stuck -> {});
    }
  }

  /** Why nothing is proved, where an input is allowed with which that is so. */
  private Optional<Refutation.Failed> allowed(BegunCall begun, Successor.Stuck stuck) {
    return Attempt.at(() -> refutation.written(stuck.state(), begun))
        .orElse(unwritten -> Optional.empty())
        .filter(written -> written.objection() == null)
        .map(written -> new Refutation.Failed(Optional.of(written.witness()), stuck.reason()));
  }
}
