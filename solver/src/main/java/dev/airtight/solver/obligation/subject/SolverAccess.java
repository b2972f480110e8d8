package dev.airtight.solver.obligation.subject;

import dev.airtight.core.contract.Clause;
import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.text.RefiningSolver;
import java.util.List;
import java.util.Optional;

/** Where obligations get solvers from, and who hears what they are asked. */
public interface SolverAccess {

  /** Solvers with this budget; nobody hears of the queries. */
  static SolverAccess within(Budget budget) {
    return terms -> new RefiningSolver(terms, budget);
  }

  /** The factory for the terms of the next subject. */
  default Terms terms() {
    return new Terms();
  }

  /** A solver for terms of this factory, nothing asserted. */
  Solver open(Terms terms);

  /**
   * Told of every check before it is made, so that it can be written down.
   *
   * @param id the obligation's
   * @param assertions all that is asserted, in order
   */
  default void asking(String id, List<Assertion> assertions) {}

  /** Told of the answer to the last check. */
  default void answered(String id, Answer answer) {}

  /**
   * One assertion.
   *
   * @param origin the clause it comes from; empty for what the question itself says
   */
  record Assertion(BoolTerm term, Optional<Clause> origin) {}
}
