package dev.airtight.paths.floating;

import dev.airtight.paths.floating.Doubles.Known;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.DoubleValue;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;

/**
 * The operators of doubles (JLS 15.17, 15.18, 15.20), of which at least one operand varies. What
 * may be NaN may be anything.
 */
public final class DoubleArithmetic {
  private final Terms terms;
  private final Doubles doubles;

  public DoubleArithmetic(Terms terms) {
    this.terms = terms;
    this.doubles = new Doubles(terms);
  }

  public Known add(State state, DoubleValue left, DoubleValue right) {
    return rounded(state, left, right, false);
  }

  public Known subtract(State state, DoubleValue left, DoubleValue right) {
    return rounded(state, left, right, true);
  }

  private Known rounded(State state, DoubleValue left, DoubleValue right, boolean negated) {
    if (!doubles.isFinite(state, left) || !doubles.isFinite(state, right)) {
      return new Known(state, DoubleValue.ANY);
    }
    if (isZero(right)) {
      return doubles.orOtherZero(state, left);
    } else if (isZero(left)) {
      return doubles.orOtherZero(state, negated ? negate(right) : right);
    }
    RealTerm first = doubles.real(left);
    RealTerm second = negated ? terms.negate(doubles.real(right)) : doubles.real(right);
    RealBounds other =
        negated ? doubles.bounds(state, right).times(minusOne()) : doubles.bounds(state, right);
    RealBounds bounds = doubles.bounds(state, left).plus(other).rounded();
    return nearest(located(state, left, right), terms.add(first, second), bounds);
  }

  private static boolean isZero(DoubleValue value) {
    return value.constant() != null && value.constant() == 0;
  }

  public Known multiply(State state, DoubleValue left, DoubleValue right) {
    if (!doubles.isFinite(state, left) || !doubles.isFinite(state, right)) {
      return new Known(state, DoubleValue.ANY);
    }
    RealBounds bounds = doubles.bounds(state, left).times(doubles.bounds(state, right)).rounded();
    State known = located(state, left, right);
    return left.constant() == null && right.constant() == null
        ? doubles.between(known, bounds)
        : nearest(known, terms.multiply(doubles.real(left), doubles.real(right)), bounds);
  }

  public Known divide(State state, DoubleValue left, DoubleValue right) {
    if (!doubles.isFinite(state, left) || !doubles.isFinite(state, right)) {
      return new Known(state, DoubleValue.ANY);
    }
    RealBounds divisor = doubles.bounds(state, right);
    if (!divisor.excludesZero()) {
      return new Known(state, DoubleValue.ANY);
    }
    RealBounds bounds = doubles.bounds(state, left).times(divisor.inverse()).rounded();
    State known = located(state, left, right);
    return doubles.real(right) instanceof RealTerm.RealConstant constant
        ? nearest(
            known,
            terms.multiply(
                doubles.real(left), terms.constant(Rational.ONE.divide(constant.value()))),
            bounds)
        : doubles.between(known, bounds);
  }

  /** No rounding: what is left has no more digits than the operands. */
  public Known remainder(State state, DoubleValue left, DoubleValue right) {
    if (right.constant() == null
        || !doubles.isFinite(state, left)
        || !doubles.isFinite(state, right)
        || right.constant() == 0) {
      return new Known(state, DoubleValue.ANY);
    }
    Rational divisor = Rounding.of(right.constant()).abs();
    RealTerm dividend = doubles.real(left);
    IntTerm quotient = terms.freshInt("quotient");
    RealTerm rest =
        terms.subtract(dividend, terms.multiply(terms.constant(divisor), terms.ofInt(quotient)));
    RealTerm zero = terms.constant(Rational.ZERO);
    State known =
        Doubles.learned(
            doubles.located(state, left),
            terms.ifThenElse(
                terms.lessOrEqual(zero, dividend),
                terms.and(
                    terms.lessOrEqual(zero, rest), terms.lessThan(rest, terms.constant(divisor))),
                terms.and(
                    terms.lessOrEqual(rest, zero),
                    terms.lessThan(terms.constant(divisor.negate()), rest))));
    return new Known(known, new DoubleValue(rest));
  }

  public DoubleValue negate(DoubleValue value) {
    RealTerm term = value.term();
    RealTerm exact = value.exact();
    if (term == null) {
      return DoubleValue.ANY;
    }
    return new DoubleValue(null, terms.negate(term), exact == null ? null : terms.negate(exact));
  }

  private static Rational minusOne() {
    return Rational.ONE.negate();
  }

  private State located(State state, DoubleValue left, DoubleValue right) {
    return doubles.located(doubles.located(state, left), right);
  }

  private Known nearest(State state, RealTerm exact, RealBounds bounds) {
    if (isWhole(exact) && bounds.isWithin(Doubles.EXACT.negate(), Doubles.EXACT)) {
      return new Known(state, new DoubleValue(exact));
    }
    DoubleValue value = doubles.nearest(exact, "rounded");
    return value.term() == null
        ? new Known(state, value)
        : new Known(doubles.bounded(state, value.term(), bounds), value);
  }

  /** Whether only integers are added, so that up to 2^53 nothing is rounded. */
  private static boolean isWhole(RealTerm term) {
    if (term instanceof RealTerm.RealSum sum) {
      return sum.constant().isInteger()
          && sum.addends().stream()
              .allMatch(each -> each.coefficient().isInteger() && isWhole(each.term()));
    }
    return term instanceof RealTerm.OfInt;
  }

  /**
   * Minus one, zero or one, as the first is less, equal or greater; zeros of both signs are equal.
   *
   * @param whenNaN where one of the operands is a constant that is NaN
   */
  public Comparison compare(State state, DoubleValue left, DoubleValue right, int whenNaN) {
    if ((left.constant() != null && left.constant().isNaN())
        || (right.constant() != null && right.constant().isNaN())) {
      return new Comparison(state, terms.constant(whenNaN));
    }
    if (!Doubles.isReal(left) || !Doubles.isReal(right)) {
      BigInteger one = BigInteger.ONE;
      return new Comparison(state, terms.freshInt("comparison", one.negate(), one));
    }
    State known =
        right.constant() != null
            ? doubles.parted(state, left, right.constant())
            : left.constant() != null
                ? doubles.parted(state, right, left.constant())
                : located(state, left, right);
    RealTerm first = doubles.real(left);
    RealTerm second = doubles.real(right);
    return new Comparison(
        known,
        terms.ifThenElse(
            terms.lessThan(first, second),
            terms.constant(-1),
            terms.ifThenElse(
                terms.realEqual(first, second), terms.constant(0), terms.constant(1))));
  }

  /** How two values compare, and the state that knows what holds of them. */
  public record Comparison(State state, IntTerm sign) {}
}
