package dev.airtight.solver.encode;

import dev.airtight.core.contract.Clause;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;

/**
 * One thing a contract says about a symbolic value.
 *
 * @param owner the part of the value it is about
 * @param guard whether that part is there at all
 * @param holds what must be true if so, see {@link Encoding}
 * @param exactWhen see {@link Encoding}
 * @param clause what in the contract says so
 */
public record Constraint(
    SymbolicJson owner,
    BoolTerm guard,
    BoolTerm holds,
    BoolTerm exactWhen,
    Clause clause,
    Kind kind) {

  /** What sort of clause it comes from. */
  public enum Kind {
    /** What makes the terms a JSON value of the type's kind, such as well-formed strings. */
    STRUCTURE,
    /** A range, length, size, pattern or {@code unique}. */
    RESTRICTION,
    /** A {@code require} or {@code where} clause. */
    REQUIREMENT
  }

  /** What to assert. */
  public BoolTerm term(Terms terms) {
    return terms.implies(guard, holds);
  }
}
