package dev.airtight.paths.floating;

import dev.airtight.paths.floating.Doubles.Known;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.DoubleValue;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whole numbers made of doubles, and other functions that do not round. */
public final class DoubleConversions {
  private final Terms terms;
  private final Doubles doubles;

  public DoubleConversions(Terms terms) {
    this.terms = terms;
    this.doubles = new Doubles(terms);
  }

  /** A whole number, and the state that knows what holds of it. */
  public record Whole(State state, IntTerm term) {}

  /**
   * A cast to {@code int} or {@code long} (JLS 5.1.3): towards zero, and to the nearest that there
   * is.
   */
  public Whole truncated(State state, DoubleValue value, Interval type) {
    IntTerm whole = terms.freshInt("fromFloating", type);
    if (!Doubles.isReal(value)) {
      return new Whole(state, whole);
    }
    RealTerm real = doubles.real(value);
    RealTerm term = terms.ofInt(whole);
    BoolTerm truncated =
        terms.ifThenElse(
            terms.lessOrEqual(terms.constant(Rational.ZERO), real),
            isFloor(term, real),
            isFloor(terms.negate(term), terms.negate(real)));
    return limited(doubles.located(state, value), whole, real, truncated, type);
  }

  /** As {@link Math#round(double)}. */
  public Whole rounded(State state, DoubleValue value) {
    IntTerm whole = terms.freshInt("rounded", Interval.LONG);
    if (!Doubles.isReal(value)) {
      return new Whole(state, whole);
    }
    Rational half = new Rational(BigInteger.ONE, BigInteger.TWO);
    RealTerm real = terms.add(doubles.real(value), terms.constant(half));
    return limited(
        doubles.located(state, value),
        whole,
        real,
        isFloor(terms.ofInt(whole), real),
        Interval.LONG);
  }

  private Whole limited(State state, IntTerm whole, RealTerm real, BoolTerm within, Interval type) {
    BigInteger least = Objects.requireNonNull(type.min());
    BigInteger most = Objects.requireNonNull(type.max());
    RealBounds bounds = RealBounds.of(state, real);
    if (bounds.isWithin(Rational.of(least), Rational.of(most))) {
      return new Whole(Doubles.learned(state, within), whole);
    }
    BoolTerm high = terms.lessOrEqual(terms.constant(Rational.of(most)), real);
    BoolTerm low = terms.lessOrEqual(real, terms.constant(Rational.of(least)));
    BoolTerm all =
        terms.and(
            terms.implies(high, terms.intEqual(whole, terms.constant(most))),
            terms.implies(low, terms.intEqual(whole, terms.constant(least))),
            terms.implies(terms.not(terms.or(high, low)), within));
    return new Whole(Doubles.learned(state, all), whole);
  }

  private BoolTerm isFloor(RealTerm whole, RealTerm real) {
    return terms.and(
        terms.lessOrEqual(whole, real),
        terms.lessThan(real, terms.add(whole, terms.constant(Rational.ONE))));
  }

  public Known floor(State state, DoubleValue value) {
    return toWhole(state, value, (whole, real) -> isFloor(whole, real));
  }

  public Known ceiling(State state, DoubleValue value) {
    return toWhole(state, value, (whole, real) -> isFloor(terms.negate(whole), terms.negate(real)));
  }

  /** As {@link Math#rint}; to which side a tie goes is left open. */
  public Known nearestWhole(State state, DoubleValue value) {
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
  private Known toWhole(State state, DoubleValue value, Relation relation) {
    if (!Doubles.isReal(value)) {
      return new Known(state, DoubleValue.ANY);
    }
    RealTerm whole = terms.ofInt(terms.freshInt("whole"));
    return new Known(
        Doubles.learned(doubles.located(state, value), relation.of(whole, doubles.real(value))),
        new DoubleValue(whole));
  }

  public Known absolute(State state, DoubleValue value) {
    if (!Doubles.isReal(value)) {
      return new Known(state, DoubleValue.ANY);
    }
    RealTerm real = doubles.real(value);
    return choice(
        doubles.located(state, value),
        terms.lessThan(real, terms.constant(Rational.ZERO)),
        terms.negate(real),
        real);
  }

  /** As {@link Math#min} or {@link Math#max}. */
  public Known extreme(State state, DoubleValue left, DoubleValue right, boolean greatest) {
    if (!Doubles.isReal(left) || !Doubles.isReal(right)) {
      return new Known(state, DoubleValue.ANY);
    }
    RealTerm first = doubles.real(left);
    RealTerm second = doubles.real(right);
    State known = state;
    if (left.constant() != null) {
      known = doubles.parted(known, right, left.constant());
    }
    if (right.constant() != null) {
      known = doubles.parted(known, left, right.constant());
    }
    known = doubles.located(doubles.located(known, left), right);
    BoolTerm isLess = terms.lessThan(first, second);
    return choice(known, isLess, greatest ? second : first, greatest ? first : second);
  }

  private Known choice(State state, BoolTerm condition, RealTerm yes, RealTerm no) {
    RealTerm chosen = terms.freshReal("chosen");
    RealBounds bounds = RealBounds.of(state, terms.ifThenElse(condition, yes, no));
    State known =
        Doubles.learned(
            state,
            terms.ifThenElse(condition, terms.realEqual(chosen, yes), terms.realEqual(chosen, no)));
    return new Known(doubles.bounded(known, chosen, bounds), new DoubleValue(chosen));
  }

  /** As {@link Math#signum}. */
  public Known sign(State state, DoubleValue value) {
    if (!Doubles.isReal(value)) {
      return new Known(state, DoubleValue.ANY);
    }
    RealTerm real = doubles.real(value);
    RealTerm zero = terms.constant(Rational.ZERO);
    RealTerm one = terms.constant(Rational.ONE);
    RealTerm sign =
        terms.ifThenElse(
            terms.lessThan(real, zero),
            terms.negate(one),
            terms.ifThenElse(terms.lessThan(zero, real), one, zero));
    return new Known(doubles.located(state, value), new DoubleValue(sign));
  }

  /** As {@link Double#compare}: two zeros compare by their signs, which are open but stay. */
  public Whole totalOrder(State state, DoubleValue left, DoubleValue right) {
    DoubleArithmetic.Comparison compared =
        new DoubleArithmetic(terms).compare(state, left, right, 0);
    IntTerm open =
        hasOneZero(left) && hasOneZero(right)
            ? terms.subtract(signOfZero(left), signOfZero(right))
            : terms.freshInt("comparison", Interval.of(-1, 1));
    BoolTerm isZero = terms.realEqual(doubles.real(left), terms.constant(Rational.ZERO));
    BoolTerm isEqual = terms.intEqual(compared.sign(), terms.constant(0));
    return new Whole(
        compared.state(), terms.ifThenElse(terms.and(isEqual, isZero), open, compared.sign()));
  }

  /**
   * Whether each double of that term is the same zero where it is one: operators make new terms.
   */
  private static boolean hasOneZero(DoubleValue value) {
    return value.constant() != null || value.term() instanceof RealTerm.RealVariable;
  }

  private IntTerm signOfZero(DoubleValue value) {
    Double constant = value.constant();
    return constant == null
        ? terms.signOfZero(doubles.real(value))
        : terms.constant(Double.compare(constant, -0.0));
  }

  /** As {@link Math#sqrt}, which is rounded correctly. */
  public Known root(State state, DoubleValue value) {
    if (!Doubles.isReal(value) || !doubles.bounds(state, value).isAtLeastZero()) {
      return new Known(state, DoubleValue.ANY);
    }
    RealBounds bounds = doubles.bounds(state, value);
    return doubles.between(state, new RealBounds(root(bounds.low()), root(bounds.high())));
  }

  private static @Nullable Rational root(@Nullable Rational bound) {
    return bound == null ? null : Rounding.of(Math.sqrt(Rounding.nearest(bound)));
  }

  /** Any of {@code [0, 1)}, as {@link Math#random}. */
  public Known fraction(State state) {
    return doubles.between(state, new RealBounds(Rational.ZERO, Rounding.of(Math.nextDown(1.0))));
  }
}
