package dev.airtight.paths.step;

import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.JvmWorld;
import dev.airtight.paths.state.Knowledge;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the initialisers of classes leave that are alike on all paths, those of the JDK: each runs
 * once, in a memory that has nothing of the program in it. What it leaves there is what it leaves
 * on every path on which nothing it found was changed.
 */
final class InitialisedAlike {

  /** What initialisers left, and on what that rests. */
  private record Left(Memory memory, Set<Assumption> assumptions) {}

  private final Function<String, Function<State, List<State>>> initialisers;
  private final Map<String, Optional<Left>> known = new HashMap<>();
  private final Set<String> running = new HashSet<>();

  /**
   * @param initialisers by class, what runs its initialiser to all ends
   */
  InitialisedAlike(Function<String, Function<State, List<State>>> initialisers) {
    this.initialisers = initialisers;
  }

  /** With a class initialised; empty where the path has to do that itself. */
  Optional<State> at(State state, String className) {
    if (!running.add(className)) {
      return Optional.empty();
    }
    try {
      Optional<Left> left = known.get(className);
      if (left == null) {
        left = leftBy(state, className);
        known.put(className, left);
      }
      return left.flatMap(all -> with(state, all));
    } finally {
      running.remove(className);
    }
  }

  private static Optional<State> with(State state, Left left) {
    Optional<Memory> memory = state.memory().withLeft(left.memory());
    if (memory.isEmpty()) {
      return Optional.empty();
    }
    State initialised = state.withMemory(memory.get());
    for (Assumption assumption : left.assumptions()) {
      initialised = initialised.withAssumption(assumption);
    }
    return Optional.of(initialised);
  }

  private Optional<Left> leftBy(State state, String className) {
    Knowledge before = state.knowledge().withoutAssumptions();
    State alone = state.withMemory(Memory.empty()).withKnowledge(before);
    List<State> ends =
        Attempt.at(() -> initialisers.apply(className).apply(alone)).orElse(reason -> List.of());
    if (ends.size() != 1) {
      return Optional.empty();
    }
    State end = ends.get(0);
    Knowledge after = end.knowledge();
    boolean isAlike =
        after.hasOnlyMoreAssumptionsThan(before)
            && end.inputs().equals(state.inputs())
            && end.memory().staticObjects().unsettled().isEmpty()
            && end.memory().staticObjects().world().equals(JvmWorld.EMPTY);
    return isAlike ? Optional.of(new Left(end.memory(), after.assumptions())) : Optional.empty();
  }
}
