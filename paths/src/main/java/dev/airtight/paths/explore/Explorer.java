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
 * share what the solver knows. A path whose feasibility is not decided is followed. Once many paths
 * have ended, those that part are merged where they meet again.
 */
public final class Explorer {
  /** So much of the work that is allowed may be done twice. */
  private static final int PART_TO_DO_AGAIN = 60;

  private final Function<State, List<Successor>> steps;
  private final Feasibility feasibility;
  private final Partings partings;
  private final Meeting meeting;
  private int ended;

  /** What is still to be done. */
  private sealed interface Pending {}

  /**
   * A state to go on from.
   *
   * @param model satisfies its condition; null where that is not known
   * @param region the innermost one that it lies in
   */
  private record Going(Successor successor, @Nullable Assignment model, @Nullable Region region)
      implements Pending {}

  /** All that part in a region have left it. */
  private record Met(Region region) implements Pending {}

  /** A state and what one step leads to. */
  private record Fork(State state, List<Successor> successors) {}

  /**
   * @param steps what one step of a state leads to
   * @param partings told where paths part
   * @param meeting merges paths
   */
  public Explorer(
      Function<State, List<Successor>> steps,
      Feasibility feasibility,
      Partings partings,
      Meeting meeting) {
    this.steps = steps;
    this.feasibility = feasibility;
    this.partings = partings;
    this.meeting = meeting;
  }

  /** Follows all paths, until the listener stops it. */
  public void explore(List<Successor> starts, PathListener listener) {
    Deque<Pending> pending = new ArrayDeque<>();
    push(pending, feasible(starts, null, null, false), null);
    long allowed = WorkBudget.current().left(Work.PATHS);
    boolean isMerging = meeting.isWanted(ended);
    while (!pending.isEmpty()) {
      if (!isMerging && meeting.isWanted(ended)) {
        isMerging = true;
        if (isWorthStartingAgain(allowed)) {
          pending.clear();
          push(pending, feasible(starts, null, null, false), null);
        }
      }
      Pending next = pending.pop();
      if (next instanceof Met met) {
        met(met.region(), pending);
      } else if (!go((Going) next, pending, listener)) {
        return;
      }
    }
  }

  /**
   * Whether paths are merged from the first fork on, once they are: those that wait parted without
   * a place to meet, so that each would do alone what comes after. Not where much was done.
   *
   * @param allowed work at the start, in paths
   */
  private static boolean isWorthStartingAgain(long allowed) {
    long done = allowed - WorkBudget.current().left(Work.PATHS);
    return done < allowed / PART_TO_DO_AGAIN;
  }

  private boolean go(Going from, Deque<Pending> pending, PathListener listener) {
    if (!(from.successor() instanceof Successor.Running running)) {
      WorkBudget.charge(Work.PATHS, 1);
      ended++;
      return listener.ended(from.successor(), from.model());
    }
    Region region = from.region();
    if (region != null && region.isLeft(running.state())) {
      region.arrive(running.state(), from.model());
      return true;
    }
    PathCondition before = running.state().knowledge().condition();
    Fork fork = run(running.state(), before, region, listener);
    List<Region.Way> ways = feasible(fork.successors(), from.model(), before, true);
    if (ways.size() > 1) {
      partings.part(fork.state());
    }
    Region within = begin(fork.state(), ways, region);
    if (within != null && within != region) {
      pending.push(new Met(within));
    }
    push(pending, ways, within);
    return true;
  }

  /** The region of a fork, where paths are merged. */
  private @Nullable Region begin(State fork, List<Region.Way> ways, @Nullable Region around) {
    long running =
        ways.stream().filter(way -> way.successor() instanceof Successor.Running).count();
    if (running < 2 || !meeting.isWanted(ended)) {
      return around;
    }
    return meeting.after(fork).map(end -> new Region(around, fork, end)).orElse(around);
  }

  private void met(Region region, Deque<Pending> pending) {
    push(pending, meeting.meet(region.fork(), region.arrived()), region.around());
  }

  /** The first one is followed first. */
  private static void push(Deque<Pending> pending, List<Region.Way> ways, @Nullable Region region) {
    for (int i = ways.size() - 1; i >= 0; i--) {
      pending.push(new Going(ways.get(i).successor(), ways.get(i).model(), region));
    }
  }

  /** Goes on until the path forks, ends, learns something or leaves its region. */
  private Fork run(
      State from, @Nullable PathCondition before, @Nullable Region region, PathListener listener) {
    State at = from;
    List<Successor> successors = step(at, listener);
    while (successors.size() == 1
        && successors.get(0) instanceof Successor.Running only
        && only.state().knowledge().condition() == before
        && (region == null || !region.isLeft(only.state()))) {
      at = only.state();
      successors = step(at, listener);
    }
    return new Fork(at, successors);
  }

  /** What is beside them makes no paths part. */
  private List<Successor> step(State state, PathListener listener) {
    List<Successor> successors = new ArrayList<>(steps.apply(state));
    successors.removeIf(
        each -> {
          boolean isAside = each instanceof Successor.Aside;
          if (isAside) {
            listener.ended(each, null);
          }
          return isAside;
        });
    return successors;
  }

  /**
   * The feasible ones of some successors.
   *
   * @param model satisfies {@code since}; null where that is not known
   * @param since the condition they all extend
   * @param exhaustive whether one of them must be feasible if {@code since} is
   */
  private List<Region.Way> feasible(
      List<Successor> successors,
      @Nullable Assignment model,
      @Nullable PathCondition since,
      boolean exhaustive) {
    List<Region.Way> feasible = new ArrayList<>();
    for (int i = 0; i < successors.size(); i++) {
      Successor successor = successors.get(i);
      PathCondition condition = successor.state().knowledge().condition();
      if (condition == since) {
        feasible.add(new Region.Way(successor, model));
      } else if (model != null && Feasibility.stillHolds(model, condition, since)) {
        feasible.add(new Region.Way(successor, model));
      } else if (exhaustive && feasible.isEmpty() && i == successors.size() - 1 && model == null) {
        feasible.add(new Region.Way(successor, null));
      } else {
        Answer answer = feasibility.check(condition);
        if (answer instanceof Answer.Satisfiable satisfiable) {
          feasible.add(new Region.Way(successor, satisfiable.assignment()));
        } else if (answer instanceof Answer.Undecided) {
          feasible.add(new Region.Way(successor, null));
        }
      }
    }
    return feasible;
  }
}
