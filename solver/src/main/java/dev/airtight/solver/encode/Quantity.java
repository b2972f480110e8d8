package dev.airtight.solver.encode;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;

/** A number: as an integer term as long as all it comes from are integers. */
sealed interface Quantity {

  record Whole(IntTerm term) implements Quantity {}

  record Fractional(RealTerm term) implements Quantity {}

  default RealTerm real(Terms terms) {
    return this instanceof Whole whole ? terms.ofInt(whole.term()) : ((Fractional) this).term();
  }

  static Quantity add(Terms terms, Quantity left, Quantity right) {
    return left instanceof Whole a && right instanceof Whole b
        ? new Whole(terms.add(a.term(), b.term()))
        : new Fractional(terms.add(left.real(terms), right.real(terms)));
  }

  static Quantity multiply(Terms terms, Quantity left, Quantity right) {
    return left instanceof Whole a && right instanceof Whole b
        ? new Whole(terms.multiply(a.term(), b.term()))
        : new Fractional(terms.multiply(left.real(terms), right.real(terms)));
  }

  static Quantity negate(Terms terms, Quantity operand) {
    return operand instanceof Whole whole
        ? new Whole(terms.negate(whole.term()))
        : new Fractional(terms.negate(operand.real(terms)));
  }

  /** The quantity where the condition holds, else zero. */
  static Quantity where(Terms terms, BoolTerm condition, Quantity quantity) {
    return quantity instanceof Whole whole
        ? new Whole(terms.ifThenElse(condition, whole.term(), terms.constant(0)))
        : new Fractional(
            terms.ifThenElse(condition, quantity.real(terms), terms.ofInt(terms.constant(0))));
  }

  static BoolTerm equal(Terms terms, Quantity left, Quantity right) {
    return left instanceof Whole a && right instanceof Whole b
        ? terms.intEqual(a.term(), b.term())
        : terms.realEqual(left.real(terms), right.real(terms));
  }

  static BoolTerm less(Terms terms, Quantity left, Quantity right) {
    return left instanceof Whole a && right instanceof Whole b
        ? terms.lessThan(a.term(), b.term())
        : terms.lessThan(left.real(terms), right.real(terms));
  }

  static BoolTerm lessOrEqual(Terms terms, Quantity left, Quantity right) {
    return left instanceof Whole a && right instanceof Whole b
        ? terms.lessOrEqual(a.term(), b.term())
        : terms.lessOrEqual(left.real(terms), right.real(terms));
  }
}
