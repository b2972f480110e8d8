package dev.airtight.solver;

import dev.airtight.solver.term.Assignment;

/** What a solver says about the conjunction of everything asserted. */
public sealed interface Answer {

  /** Every asserted term is true under this assignment; checked by evaluation. */
  record Satisfiable(Assignment assignment) implements Answer {}

  /** No assignment makes every asserted term true. */
  record Unsatisfiable() implements Answer {}

  /** Not decided, with the reason in one clause of lower-case text. */
  record Undecided(String reason) implements Answer {}
}
