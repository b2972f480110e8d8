package dev.airtight.paths.floating;

import dev.airtight.paths.floating.FloatingNumbers.Known;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;

/**
 * The operators of floats and doubles (JLS 15.17, 15.18, 15.20), of which at least one operand
 * varies. What may be NaN may be anything.
 */
public final class FloatingArithmetic {
  private final Terms terms;
  private final FloatingNumbers numbers;

  public FloatingArithmetic(Terms terms) {
    this.terms = terms;
    this.numbers = new FloatingNumbers(terms);
  }

  public Known add(State state, FloatingValue left, FloatingValue right) {
    return rounded(state, left, right, false);
  }

  public Known subtract(State state, FloatingValue left, FloatingValue right) {
    return rounded(state, left, right, true);
  }

  private Known rounded(State state, FloatingValue left, FloatingValue right, boolean negated) {
    if (!numbers.isFinite(state, left) || !numbers.isFinite(state, right)) {
      return new Known(state, FloatingValue.any(left.type()));
    }
    if (isZero(right)) {
      return numbers.orOtherZero(state, left);
    } else if (isZero(left)) {
      return numbers.orOtherZero(state, negated ? negate(right) : right);
    }
    RealTerm first = numbers.real(left);
    RealTerm second = negated ? terms.negate(numbers.real(right)) : numbers.real(right);
    RealBounds other =
        negated ? numbers.bounds(state, right).times(minusOne()) : numbers.bounds(state, right);
    RealBounds bounds = numbers.bounds(state, left).plus(other).rounded(left.type());
    return nearest(left.type(), located(state, left, right), terms.add(first, second), bounds);
  }

  private static boolean isZero(FloatingValue value) {
    return value.constant() != null && value.constant() == 0;
  }

  public Known multiply(State state, FloatingValue left, FloatingValue right) {
    if (!numbers.isFinite(state, left) || !numbers.isFinite(state, right)) {
      return new Known(state, FloatingValue.any(left.type()));
    }
    RealBounds bounds =
        numbers.bounds(state, left).times(numbers.bounds(state, right)).rounded(left.type());
    State known = located(state, left, right);
    return left.constant() == null && right.constant() == null
        ? numbers.between(left.type(), known, bounds)
        : nearest(
            left.type(), known, terms.multiply(numbers.real(left), numbers.real(right)), bounds);
  }

  public Known divide(State state, FloatingValue left, FloatingValue right) {
    if (!numbers.isFinite(state, left) || !numbers.isFinite(state, right)) {
      return new Known(state, FloatingValue.any(left.type()));
    }
    RealBounds divisor = numbers.bounds(state, right);
    if (!divisor.excludesZero()) {
      return new Known(state, FloatingValue.any(left.type()));
    }
    RealBounds bounds = numbers.bounds(state, left).times(divisor.inverse()).rounded(left.type());
    State known = located(state, left, right);
    return numbers.real(right) instanceof RealTerm.RealConstant constant
        ? nearest(
            left.type(),
            known,
            terms.multiply(
                numbers.real(left), terms.constant(Rational.ONE.divide(constant.value()))),
            bounds)
        : numbers.between(left.type(), known, bounds);
  }

  /** No rounding: what is left has no more digits than the operands. */
  public Known remainder(State state, FloatingValue left, FloatingValue right) {
    if (right.constant() == null
        || !numbers.isFinite(state, left)
        || !numbers.isFinite(state, right)
        || right.constant() == 0) {
      return new Known(state, FloatingValue.any(left.type()));
    }
    Rational divisor = Rounding.of(right.constant()).abs();
    RealTerm dividend = numbers.real(left);
    IntTerm quotient = terms.freshInt("quotient");
    RealTerm rest =
        terms.subtract(dividend, terms.multiply(terms.constant(divisor), terms.ofInt(quotient)));
    RealTerm zero = terms.constant(Rational.ZERO);
    State known =
        FloatingNumbers.learned(
            numbers.located(state, left),
            terms.ifThenElse(
                terms.lessOrEqual(zero, dividend),
                terms.and(
                    terms.lessOrEqual(zero, rest), terms.lessThan(rest, terms.constant(divisor))),
                terms.and(
                    terms.lessOrEqual(rest, zero),
                    terms.lessThan(terms.constant(divisor.negate()), rest))));
    return new Known(known, FloatingValue.of(left.type(), rest));
  }

  public FloatingValue negate(FloatingValue value) {
    RealTerm term = value.term();
    FloatingValue.Origin origin = value.origin();
    if (term == null) {
      return FloatingValue.any(value.type());
    }
    return new FloatingValue(
        value.type(),
        null,
        terms.negate(term),
        origin == null
            ? null
            : new FloatingValue.Origin(
                terms.negate(origin.exact()), origin.among(), origin.mayBeDouble()));
  }

  private static Rational minusOne() {
    return Rational.ONE.negate();
  }

  private State located(State state, FloatingValue left, FloatingValue right) {
    return numbers.located(numbers.located(state, left), right);
  }

  private Known nearest(FloatingType type, State state, RealTerm exact, RealBounds bounds) {
    Rational most = FloatingNumbers.exact(type);
    if (isWhole(exact) && bounds.isWithin(most.negate(), most)) {
      return new Known(state, FloatingValue.of(type, exact));
    }
    FloatingValue value = numbers.nearest(type, exact, "rounded");
    return value.term() == null
        ? new Known(state, value)
        : new Known(numbers.bounded(state, value.term(), bounds), value);
  }

  /** Whether only integers are added, so that up to 2^53, or 2^24, nothing is rounded. */
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
  public Comparison compare(State state, FloatingValue left, FloatingValue right, int whenNaN) {
    if ((left.constant() != null && left.constant().isNaN())
        || (right.constant() != null && right.constant().isNaN())) {
      return new Comparison(state, terms.constant(whenNaN));
    }
    if (!FloatingNumbers.isReal(left) || !FloatingNumbers.isReal(right)) {
      BigInteger one = BigInteger.ONE;
      return new Comparison(state, terms.freshInt("comparison", one.negate(), one));
    }
    State known =
        right.constant() != null
            ? numbers.parted(state, left, right.constant())
            : left.constant() != null
                ? numbers.parted(state, right, left.constant())
                : located(state, left, right);
    RealTerm first = numbers.real(left);
    RealTerm second = numbers.real(right);
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
