package dev.airtight.paths.floating;

import dev.airtight.paths.floating.FloatingNumbers.Known;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whole numbers made of floats and doubles, the types made of each other, and other functions. */
public final class FloatingConversions {
  private final Terms terms;
  private final FloatingNumbers numbers;

  public FloatingConversions(Terms terms) {
    this.terms = terms;
    this.numbers = new FloatingNumbers(terms);
  }

  /** A whole number, and the state that knows what holds of it. */
  public record Whole(State state, IntTerm term) {}

  /**
   * A cast to {@code int} or {@code long} (JLS 5.1.3): towards zero, and to the nearest that there
   * is.
   */
  public Whole truncated(State state, FloatingValue value, Interval type) {
    IntTerm whole = terms.freshInt("fromFloating", type);
    if (!FloatingNumbers.isReal(value)) {
      return new Whole(state, whole);
    }
    RealTerm real = numbers.real(value);
    RealTerm term = terms.ofInt(whole);
    BoolTerm truncated =
        terms.ifThenElse(
            terms.lessOrEqual(terms.constant(Rational.ZERO), real),
            isFloor(term, real),
            isFloor(terms.negate(term), terms.negate(real)));
    return limited(numbers.located(state, value), whole, real, truncated, type);
  }

  /** As {@link Math#round(double)}, and {@link Math#round(float)} with the type int. */
  public Whole rounded(State state, FloatingValue value, Interval type) {
    IntTerm whole = terms.freshInt("rounded", type);
    if (!FloatingNumbers.isReal(value)) {
      return new Whole(state, whole);
    }
    Rational half = new Rational(BigInteger.ONE, BigInteger.TWO);
    RealTerm real = terms.add(numbers.real(value), terms.constant(half));
    return limited(
        numbers.located(state, value), whole, real, isFloor(terms.ofInt(whole), real), type);
  }

  private Whole limited(State state, IntTerm whole, RealTerm real, BoolTerm within, Interval type) {
    BigInteger least = Objects.requireNonNull(type.min());
    BigInteger most = Objects.requireNonNull(type.max());
    RealBounds bounds = RealBounds.of(state, real);
    if (bounds.isWithin(Rational.of(least), Rational.of(most))) {
      return new Whole(FloatingNumbers.learned(state, within), whole);
    }
    BoolTerm high = terms.lessOrEqual(terms.constant(Rational.of(most)), real);
    BoolTerm low = terms.lessOrEqual(real, terms.constant(Rational.of(least)));
    BoolTerm all =
        terms.and(
            terms.implies(high, terms.intEqual(whole, terms.constant(most))),
            terms.implies(low, terms.intEqual(whole, terms.constant(least))),
            terms.implies(terms.not(terms.or(high, low)), within));
    return new Whole(FloatingNumbers.learned(state, all), whole);
  }

  private BoolTerm isFloor(RealTerm whole, RealTerm real) {
    return terms.and(
        terms.lessOrEqual(whole, real),
        terms.lessThan(real, terms.add(whole, terms.constant(Rational.ONE))));
  }

  public Known floor(State state, FloatingValue value) {
    return toWhole(state, value, (whole, real) -> isFloor(whole, real));
  }

  public Known ceiling(State state, FloatingValue value) {
    return toWhole(state, value, (whole, real) -> isFloor(terms.negate(whole), terms.negate(real)));
  }

  /** As {@link Math#rint}; to which side a tie goes is left open. */
  public Known nearestWhole(State state, FloatingValue value) {
    RealTerm half = terms.constant(new Rational(BigInteger.ONE, BigInteger.TWO));
    return toWhole(
        state,
        value,
        (whole, real) ->
            terms.and(
                terms.lessOrEqual(terms.subtract(whole, real), half),
                terms.lessOrEqual(terms.subtract(real, whole), half)));
  }

  private interface Relation {
    BoolTerm of(RealTerm whole, RealTerm real);
  }

  /** Infinities stay, as they are whole numbers here, too. */
  private Known toWhole(State state, FloatingValue value, Relation relation) {
    if (!FloatingNumbers.isReal(value)) {
      return new Known(state, FloatingValue.any(value.type()));
    }
    RealTerm whole = terms.ofInt(terms.freshInt("whole"));
    return new Known(
        FloatingNumbers.learned(
            numbers.located(state, value), relation.of(whole, numbers.real(value))),
        FloatingValue.of(value.type(), whole));
  }

  public Known absolute(State state, FloatingValue value) {
    if (!FloatingNumbers.isReal(value)) {
      return new Known(state, FloatingValue.any(value.type()));
    }
    RealTerm real = numbers.real(value);
    return choice(
        value.type(),
        numbers.located(state, value),
        terms.lessThan(real, terms.constant(Rational.ZERO)),
        terms.negate(real),
        real);
  }

  /** As {@link Math#min} or {@link Math#max}. */
  public Known extreme(State state, FloatingValue left, FloatingValue right, boolean greatest) {
    if (!FloatingNumbers.isReal(left) || !FloatingNumbers.isReal(right)) {
      return new Known(state, FloatingValue.any(left.type()));
    }
    RealTerm first = numbers.real(left);
    RealTerm second = numbers.real(right);
    State known = state;
    if (left.constant() != null) {
      known = numbers.parted(known, right, left.constant());
    }
    if (right.constant() != null) {
      known = numbers.parted(known, left, right.constant());
    }
    known = numbers.located(numbers.located(known, left), right);
    BoolTerm isLess = terms.lessThan(first, second);
    return choice(left.type(), known, isLess, greatest ? second : first, greatest ? first : second);
  }

  private Known choice(
      FloatingType type, State state, BoolTerm condition, RealTerm yes, RealTerm no) {
    RealTerm chosen = terms.freshReal("chosen");
    RealBounds bounds = RealBounds.of(state, terms.ifThenElse(condition, yes, no));
    State known =
        FloatingNumbers.learned(
            state,
            terms.ifThenElse(condition, terms.realEqual(chosen, yes), terms.realEqual(chosen, no)));
    return new Known(numbers.bounded(known, chosen, bounds), FloatingValue.of(type, chosen));
  }

  /** A float as a double: the same number (JLS 5.1.2). */
  public FloatingValue widened(FloatingValue value) {
    return new FloatingValue(FloatingType.DOUBLE, value.constant(), value.term(), value.origin());
  }

  /** A double as a float: the nearest (JLS 5.1.3). */
  public Known narrowed(State state, FloatingValue value) {
    FloatingType type = FloatingType.FLOAT;
    FloatingValue.Origin origin = value.origin();
    if (!FloatingNumbers.isReal(value)) {
      return new Known(state, FloatingValue.any(type));
    } else if (value.constant() != null) {
      return new Known(state, FloatingValue.ofFloat((float) (double) value.constant()));
    } else if (origin != null && origin.among() == type) {
      return new Known(state, new FloatingValue(type, null, value.term(), origin));
    }
    RealBounds bounds = numbers.bounds(state, value).rounded(type);
    State located = numbers.located(state, value);
    FloatingValue nearest = numbers.nearest(type, numbers.real(value), "narrowed");
    return new Known(
        nearest.term() == null ? located : numbers.bounded(located, nearest.term(), bounds),
        nearest);
  }

  /** As {@link Math#signum}. */
  public Known sign(State state, FloatingValue value) {
    if (!FloatingNumbers.isReal(value)) {
      return new Known(state, FloatingValue.any(value.type()));
    }
    RealTerm real = numbers.real(value);
    RealTerm zero = terms.constant(Rational.ZERO);
    RealTerm one = terms.constant(Rational.ONE);
    RealTerm sign =
        terms.ifThenElse(
            terms.lessThan(real, zero),
            terms.negate(one),
            terms.ifThenElse(terms.lessThan(zero, real), one, zero));
    return new Known(numbers.located(state, value), FloatingValue.of(value.type(), sign));
  }

  /** As {@link Double#compare}: two zeros compare by their signs, which are open but stay. */
  public Whole totalOrder(State state, FloatingValue left, FloatingValue right) {
    FloatingArithmetic.Comparison compared =
        new FloatingArithmetic(terms).compare(state, left, right, 0);
    IntTerm open =
        hasOneZero(left) && hasOneZero(right)
            ? terms.subtract(signOfZero(left), signOfZero(right))
            : terms.freshInt("comparison", Interval.of(-1, 1));
    BoolTerm isZero = terms.realEqual(numbers.real(left), terms.constant(Rational.ZERO));
    BoolTerm isEqual = terms.intEqual(compared.sign(), terms.constant(0));
    return new Whole(
        compared.state(), terms.ifThenElse(terms.and(isEqual, isZero), open, compared.sign()));
  }

  /**
   * Whether each double of that term is the same zero where it is one: operators make new terms.
   */
  private static boolean hasOneZero(FloatingValue value) {
    return value.constant() != null || value.term() instanceof RealTerm.RealVariable;
  }

  private IntTerm signOfZero(FloatingValue value) {
    Double constant = value.constant();
    return constant == null
        ? terms.signOfZero(numbers.real(value))
        : terms.constant(Double.compare(constant, -0.0));
  }

  /** As {@link Math#sqrt}, which is rounded correctly. */
  public Known root(State state, FloatingValue value) {
    if (!FloatingNumbers.isReal(value) || !numbers.bounds(state, value).isAtLeastZero()) {
      return new Known(state, FloatingValue.any(value.type()));
    }
    RealBounds bounds = numbers.bounds(state, value);
    return numbers.between(
        value.type(), state, new RealBounds(root(bounds.low()), root(bounds.high())));
  }

  private static @Nullable Rational root(@Nullable Rational bound) {
    return bound == null
        ? null
        : Rounding.of(Math.sqrt(Rounding.nearest(bound, FloatingType.DOUBLE)));
  }

  /** Any of {@code [0, 1)}, as {@link Math#random}. */
  public Known fraction(State state) {
    return numbers.between(
        FloatingType.DOUBLE, state, new RealBounds(Rational.ZERO, Rounding.of(Math.nextDown(1.0))));
  }
}
