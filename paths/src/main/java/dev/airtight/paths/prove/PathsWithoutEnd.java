package dev.airtight.paths.prove;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.search.OutsideWorld;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.LoopSite;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.solver.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for inputs that keep a method going for ever: with which a loop is where it was one round
 * before. A replay has to show it.
 */
final class PathsWithoutEnd {
  private static final int MOST_OF_ONE_LOOP = 3;
  private static final int MOST = 8;

  private final JavaMethod method;
  private final Interpreter interpreter;
  private final Feasibility feasibility;
  private final Refutation refutation;
  private final Deque<Candidate> pending = new ArrayDeque<>();
  private final Map<LoopSite, Integer> ofLoop = new HashMap<>();

  /** Where a path of a call may repeat. */
  private record Candidate(BegunCall begun, State state) {}

  PathsWithoutEnd(
      JavaMethod method, Interpreter interpreter, Feasibility feasibility, Refutation refutation) {
    this.method = method;
    this.interpreter = interpreter;
    this.feasibility = feasibility;
    this.refutation = refutation;
  }

  void add(BegunCall begun, Successor.Repeating repeating) {
    LoopSite site = LoopSite.of(repeating.state().running());
    if (pending.size() < MOST && ofLoop.merge(site, 1, Integer::sum) <= MOST_OF_ONE_LOOP) {
      pending.add(new Candidate(begun, repeating.state()));
    }
  }

  /** Looks for one that does. */
  Optional<Refutation.Endless> find() {
    OutsideWorld.Reach reach = OutsideWorld.of(interpreter.classPath(), method);
    Refutation answering = refutation.answering(reach.models());
    Optional<Refutation.Endless> found = Optional.empty();
    while (!reach.isOutside() && found.isEmpty() && !pending.isEmpty()) {
      Candidate next = pending.remove();
      if (feasibility.check(next.state().knowledge().condition()) instanceof Answer.Satisfiable) {
        found =
            Attempt.at(() -> answering.endless(next.state(), next.begun()))
                .orElse(reason -> Optional.empty());
      }
    }
    return found;
  }
}
