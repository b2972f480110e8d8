package dev.airtight.paths.explore;

import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.solver.Answer;
import dev.airtight.solver.term.Assignment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows every feasible path from some states to its end, depth first, so that neighbouring paths
 * share what the solver knows. A path whose feasibility is not decided is followed.
 */
public final class Explorer {
  private final Interpreter interpreter;
  private final Feasibility feasibility;

  /**
   * A state to go on from.
   *
   * @param model satisfies its condition; null where that is not known
   */
  private record Pending(Successor successor, @Nullable Assignment model) {}

  public Explorer(Interpreter interpreter, Feasibility feasibility) {
    this.interpreter = interpreter;
    this.feasibility = feasibility;
  }

  /** Follows all paths, as far as the interpreter's limits allow. */
  public Exploration explore(List<Successor> starts, PathListener listener) {
    Deque<Pending> pending = new ArrayDeque<>();
    pushFeasible(pending, starts, null, null, false);
    long instructions = 0;
    int paths = 0;
    while (!pending.isEmpty()) {
      Pending next = pending.pop();
      if (!(next.successor() instanceof Successor.Running running)) {
        paths++;
        if (!listener.ended(next.successor(), next.model())) {
          return new Exploration(instructions, paths, Optional.empty());
        }
        if (feasibility.steps() > interpreter.limits().solverSteps()) {
          return finished(
              instructions,
              paths,
              "deciding the paths takes more than "
                  + interpreter.limits().solverSteps()
                  + " solver steps; a narrower contract or a smaller handler would decide this");
        }
        if (paths >= interpreter.limits().paths()) {
          return finished(
              instructions,
              paths,
              "there are more than "
                  + paths
                  + " paths; a narrower contract or a smaller handler would decide this");
        }
        continue;
      }
      State state = running.state();
      PathCondition before = state.knowledge().condition();
      List<Successor> successors;
      do {
        instructions++;
        successors = interpreter.step(state);
        if (successors.size() != 1
            || !(successors.get(0) instanceof Successor.Running only)
            || only.state().knowledge().condition() != before) {
          break;
        }
        state = only.state();
      } while (instructions < interpreter.limits().instructions());
      if (instructions >= interpreter.limits().instructions()) {
        return finished(
            instructions,
            paths,
            "the paths have more than "
                + instructions
                + " instructions; a narrower contract or a smaller handler would decide this");
      }
      pushFeasible(pending, successors, next.model(), before, true);
    }
    return new Exploration(instructions, paths, Optional.empty());
  }

  private static Exploration finished(long instructions, int paths, String limit) {
    return new Exploration(instructions, paths, Optional.of(limit));
  }

  /**
   * Keeps the feasible ones of some successors, the first one to be followed first.
   *
   * @param model satisfies {@code since}; null where that is not known
   * @param since the condition they all extend
   * @param exhaustive whether one of them must be feasible if {@code since} is
   */
  private void pushFeasible(
      Deque<Pending> pending,
      List<Successor> successors,
      @Nullable Assignment model,
      @Nullable PathCondition since,
      boolean exhaustive) {
    List<Pending> feasible = new ArrayList<>();
    for (int i = 0; i < successors.size(); i++) {
      Successor successor = successors.get(i);
      PathCondition condition = successor.state().knowledge().condition();
      if (condition == since) {
        feasible.add(new Pending(successor, model));
      } else if (model != null && Feasibility.stillHolds(model, condition, since)) {
        feasible.add(new Pending(successor, model));
      } else if (exhaustive && feasible.isEmpty() && i == successors.size() - 1 && model == null) {
        feasible.add(new Pending(successor, null));
      } else {
        Answer answer = feasibility.check(condition);
        if (answer instanceof Answer.Satisfiable satisfiable) {
          feasible.add(new Pending(successor, satisfiable.assignment()));
        } else if (answer instanceof Answer.Undecided) {
          feasible.add(new Pending(successor, null));
        }
      }
    }
    for (int i = feasible.size() - 1; i >= 0; i--) {
      pending.push(feasible.get(i));
    }
  }
}
