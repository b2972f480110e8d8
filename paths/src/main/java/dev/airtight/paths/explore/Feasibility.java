package dev.airtight.paths.explore;

import dev.airtight.paths.state.PathCondition;
import dev.airtight.solver.Answer;
import dev.airtight.solver.Solver;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides path conditions with one incremental solver: going from one path to another gives back
 * only what the two do not share.
 */
public final class Feasibility {
  private final Solver solver;
  private final Deque<PathCondition> asserted = new ArrayDeque<>();

  public Feasibility(Solver solver) {
    this.solver = solver;
  }

  /** Decides a path condition; null, which assumes nothing, is satisfiable. */
  public Answer check(@Nullable PathCondition condition) {
    return check(condition, List.of());
  }

  /** Decides a path condition together with more terms. */
  public Answer check(@Nullable PathCondition condition, List<BoolTerm> more) {
    return with(condition, more, Solver::check);
  }

  /** As {@link #check}, with a plain assignment (see {@link Solver#solve}). */
  public Answer solve(@Nullable PathCondition condition, List<BoolTerm> more) {
    return with(condition, more, Solver::solve);
  }

  private Answer with(
      @Nullable PathCondition condition, List<BoolTerm> more, Function<Solver, Answer> question) {
    assertExactly(condition);
    if (more.isEmpty()) {
      return question.apply(solver);
    }
    solver.push();
    try {
      more.forEach(solver::add);
      return question.apply(solver);
    } finally {
      solver.pop();
    }
  }

  private void assertExactly(@Nullable PathCondition condition) {
    List<PathCondition> missing = new ArrayList<>();
    PathCondition at = condition;
    while (at != null && at.depth() > asserted.size()) {
      missing.add(at);
      at = at.before();
    }
    int depth = at == null ? 0 : at.depth();
    while (asserted.size() > depth) {
      asserted.pop();
      solver.pop();
    }
    while (at != null && asserted.peek() != at) {
      missing.add(at);
      at = at.before();
      asserted.pop();
      solver.pop();
    }
    for (int i = missing.size() - 1; i >= 0; i--) {
      asserted.push(missing.get(i));
      solver.push();
      solver.add(missing.get(i).term());
    }
  }

  /**
   * Whether an assignment that satisfies an earlier condition also satisfies what was assumed
   * since.
   *
   * @param since a condition that {@code condition} extends
   */
  static boolean stillHolds(
      Assignment assignment, @Nullable PathCondition condition, @Nullable PathCondition since) {
    Evaluation evaluation = new Evaluation(assignment);
    for (PathCondition at = condition; at != null && at != since; at = at.before()) {
      if (!evaluation.of(at.term())) {
        return false;
      }
    }
    return true;
  }
}
