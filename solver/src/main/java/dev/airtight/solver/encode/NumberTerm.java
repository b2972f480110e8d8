package dev.airtight.solver.encode;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;

/** A number: as an integer term as long as all it comes from are integers. */
sealed interface NumberTerm {

  record Whole(IntTerm term) implements NumberTerm {}

  record Fractional(RealTerm term) implements NumberTerm {}

  default RealTerm real(Terms terms) {
    return this instanceof Whole whole ? terms.ofInt(whole.term()) : ((Fractional) this).term();
  }

  static NumberTerm add(Terms terms, NumberTerm left, NumberTerm right) {
    return left instanceof Whole a && right instanceof Whole b
        ? new Whole(terms.add(a.term(), b.term()))
        : new Fractional(terms.add(left.real(terms), right.real(terms)));
  }

  static NumberTerm multiply(Terms terms, NumberTerm left, NumberTerm right) {
    return left instanceof Whole a && right instanceof Whole b
        ? new Whole(terms.multiply(a.term(), b.term()))
        : new Fractional(terms.multiply(left.real(terms), right.real(terms)));
  }

  static NumberTerm negate(Terms terms, NumberTerm operand) {
    return operand instanceof Whole whole
        ? new Whole(terms.negate(whole.term()))
        : new Fractional(terms.negate(operand.real(terms)));
  }

  /** The quantity where the condition holds, else zero. */
  static NumberTerm where(Terms terms, BoolTerm condition, NumberTerm quantity) {
    return quantity instanceof Whole whole
        ? new Whole(terms.ifThenElse(condition, whole.term(), terms.constant(0)))
        : new Fractional(
            terms.ifThenElse(condition, quantity.real(terms), terms.ofInt(terms.constant(0))));
  }

  static NumberTerm choice(Terms terms, BoolTerm condition, NumberTerm yes, NumberTerm no) {
    return yes instanceof Whole a && no instanceof Whole b
        ? new Whole(terms.ifThenElse(condition, a.term(), b.term()))
        : new Fractional(terms.ifThenElse(condition, yes.real(terms), no.real(terms)));
  }

  static BoolTerm equal(Terms terms, NumberTerm left, NumberTerm right) {
    return left instanceof Whole a && right instanceof Whole b
        ? terms.intEqual(a.term(), b.term())
        : terms.realEqual(left.real(terms), right.real(terms));
  }

  static BoolTerm less(Terms terms, NumberTerm left, NumberTerm right) {
    return left instanceof Whole a && right instanceof Whole b
        ? terms.lessThan(a.term(), b.term())
        : terms.lessThan(left.real(terms), right.real(terms));
  }

  static BoolTerm lessOrEqual(Terms terms, NumberTerm left, NumberTerm right) {
    return left instanceof Whole a && right instanceof Whole b
        ? terms.lessOrEqual(a.term(), b.term())
        : terms.lessOrEqual(left.real(terms), right.real(terms));
  }
}
