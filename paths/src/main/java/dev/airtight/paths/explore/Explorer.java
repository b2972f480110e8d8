package dev.airtight.paths.explore;

import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.solver.Answer;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows every feasible path from some states to its end, depth first, so that neighbouring paths
 * share what the solver knows. A path whose feasibility is not decided is followed.
 */
public final class Explorer {
  private final Function<State, List<Successor>> steps;
  private final Feasibility feasibility;
  private final Partings partings;

  /**
   * A state to go on from.
   *
   * @param model satisfies its condition; null where that is not known
   */
  private record Pending(Successor successor, @Nullable Assignment model) {}

  /** A state and what one step leads to. */
  private record Fork(State state, List<Successor> successors) {}

  /**
   * @param steps what one step of a state leads to
   * @param partings told where paths part
   */
  public Explorer(
      Function<State, List<Successor>> steps, Feasibility feasibility, Partings partings) {
    this.steps = steps;
    this.feasibility = feasibility;
    this.partings = partings;
  }

  /** Follows all paths, until the listener stops it. */
  public void explore(List<Successor> starts, PathListener listener) {
    Deque<Pending> pending = new ArrayDeque<>();
    pushFeasible(pending, starts, null, null, false);
    while (!pending.isEmpty()) {
      Pending next = pending.pop();
      if (next.successor() instanceof Successor.Running running) {
        PathCondition before = running.state().knowledge().condition();
        Fork fork = run(running.state(), before, listener);
        if (pushFeasible(pending, fork.successors(), next.model(), before, true) > 1) {
          partings.part(fork.state());
        }
      } else {
        WorkBudget.charge(Work.PATHS, 1);
        if (!listener.ended(next.successor(), next.model())) {
          return;
        }
      }
    }
  }

  /** Goes on until the path forks, ends or learns something. */
  private Fork run(State from, @Nullable PathCondition before, PathListener listener) {
    State at = from;
    List<Successor> successors = step(at, listener);
    while (successors.size() == 1
        && successors.get(0) instanceof Successor.Running only
        && only.state().knowledge().condition() == before) {
      at = only.state();
      successors = step(at, listener);
    }
    return new Fork(at, successors);
  }

  /** What is assumed away makes no paths part. */
  private List<Successor> step(State state, PathListener listener) {
    List<Successor> successors = new ArrayList<>(steps.apply(state));
    successors.removeIf(
        each -> {
          boolean isAssumedAway = each instanceof Successor.AssumedAway;
          if (isAssumedAway) {
            listener.ended(each, null);
          }
          return isAssumedAway;
        });
    return successors;
  }

  /**
   * Keeps the feasible ones of some successors, the first one to be followed first, and says how
   * many they are.
   *
   * @param model satisfies {@code since}; null where that is not known
   * @param since the condition they all extend
   * @param exhaustive whether one of them must be feasible if {@code since} is
   */
  private int pushFeasible(
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
    return feasible.size();
  }
}
