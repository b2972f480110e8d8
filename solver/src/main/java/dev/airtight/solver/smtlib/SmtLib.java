package dev.airtight.solver.smtlib;

import java.util.List;

/**
 * Queries as text any SMT solver reads. A text is a string with one character for each UTF-16 unit.
 * Functions that SMT-LIB does not have are declared without a meaning, so an answer "unsat" stands
 * for what was asked, while "sat" may rest on a meaning they do not have.
 */
public final class SmtLib {
  private SmtLib() {}

  /** One self-contained file that asks whether all clauses can be true together. */
  public static String query(List<Assertion> clauses) {
    Script script = new Script();
    for (Assertion clause : clauses) {
      script.add(clause);
    }
    return script.text();
  }
}
