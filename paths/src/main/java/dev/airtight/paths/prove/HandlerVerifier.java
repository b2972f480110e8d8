package dev.airtight.paths.prove;

import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.SummaryRegistry;
import dev.airtight.solver.Solver;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.work.WorkBudget;
import java.util.function.Function;

/**
 * Answers whether an exception can escape a handler. Searches close to the start first, where most
 * crashes are, then runs the handler on some inputs, and only then goes as far as the limits allow.
 */
public final class HandlerVerifier {
  private final Hierarchy hierarchy;
  private final Function<Terms, Solver> solvers;
  private final Replay replay;
  private final Limits limits;
  private final Strictness strictness;
  private final SummaryRegistry summaries = SummaryRegistry.load();

  /**
   * @param solvers makes a solver for terms of a factory; it is closed after use
   * @param replay runs witnesses on the classes that {@code hierarchy} describes
   * @param strictness what proofs may rest on
   */
  public HandlerVerifier(
      Hierarchy hierarchy,
      Function<Terms, Solver> solvers,
      Replay replay,
      Limits limits,
      Strictness strictness) {
    this.hierarchy = hierarchy;
    this.solvers = solvers;
    this.replay = replay;
    this.limits = limits;
    this.strictness = strictness;
  }

  /** Whatever goes wrong inside is an unknown verdict that says so. */
  public HandlerVerdict verify(HandlerQuestion question) {
    WorkBudget budget = new WorkBudget(limits.work());
    return budget.during(
        () -> {
          HandlerVerdict near = run(question, limits.near(), budget);
          boolean further =
              near instanceof HandlerVerdict.Unknown
                  && !budget.isExhausted()
                  && !limits.equals(limits.near());
          return strictness.judge(further ? run(question, limits.withoutTrials(), budget) : near);
        });
  }

  private HandlerVerdict run(HandlerQuestion question, Limits within, WorkBudget budget) {
    Terms terms = new Terms();
    try (Solver solver = solvers.apply(terms)) {
      return new HandlerRun(question, hierarchy, summaries, within, terms, solver, replay)
          .run(budget);
    }
  }
}
