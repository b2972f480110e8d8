package dev.airtight.paths.floating;

import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.DoubleValue;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What a path knows of doubles. Everything that is learned of a rounded double follows from the
 * real that it was rounded from.
 */
public final class Doubles {
  /** Up to here, all integers are doubles. */
  static final Rational EXACT = Rounding.power(53);

  /** Up to here, roundings are off by a factor only. */
  private static final Rational FAR = Rounding.power(1000);

  private static final Rational RELATIVE = Rounding.power(-53);
  private static final Rational ABSOLUTE = Rounding.power(-200);

  private final Terms terms;

  public Doubles(Terms terms) {
    this.terms = terms;
  }

  /** The double nearest to a real; which zero it is the real does not say. */
  public DoubleValue nearest(RealTerm exact, String name) {
    if (!(exact instanceof RealTerm.RealConstant constant)) {
      return new DoubleValue(null, terms.freshReal(name), exact);
    }
    double nearest = Rounding.nearest(constant.value());
    return nearest == 0 ? new DoubleValue(terms.constant(Rational.ZERO)) : new DoubleValue(nearest);
  }

  /** The same value, but for which zero it is where it is one. */
  Known orOtherZero(State state, DoubleValue value) {
    RealTerm real = real(value);
    RealTerm same = terms.freshReal("sum with a zero");
    State known = learned(bounded(state, same, bounds(state, value)), terms.realEqual(same, real));
    return new Known(known, new DoubleValue(null, same, value.exact()));
  }

  /** A whole number as a double. */
  public DoubleValue of(State state, RealTerm whole) {
    return RealBounds.of(state, whole).isWithin(EXACT.negate(), EXACT)
        ? new DoubleValue(whole)
        : nearest(whole, "rounded");
  }

  /** Whether a value is known not to be NaN, and which real it is. */
  public static boolean isReal(DoubleValue value) {
    Double constant = value.constant();
    return constant == null ? value.term() != null : !constant.isNaN();
  }

  RealTerm real(DoubleValue value) {
    Double constant = value.constant();
    RealTerm term = constant == null ? value.term() : terms.constant(Rounding.of(constant));
    if (term == null) {
      throw new IllegalArgumentException("no real: " + value);
    }
    return term;
  }

  /** Whether it is known to be no infinity and not NaN. */
  public boolean isFinite(State state, DoubleValue value) {
    return isReal(value) && bounds(state, value).isFinite();
  }

  RealBounds bounds(State state, DoubleValue value) {
    RealBounds known = RealBounds.of(state, real(value));
    RealTerm exact = value.exact();
    return exact == null ? known : known.and(RealBounds.of(state, exact).rounded());
  }

  /**
   * Some double.
   *
   * @param bound of its magnitude, or null
   */
  public Known upTo(State state, @Nullable Rational bound, boolean mayBeNegative) {
    Rational low = bound == null ? null : bound.negate();
    return between(state, new RealBounds(mayBeNegative ? low : Rational.ZERO, bound));
  }

  /** Some double between bounds. */
  Known between(State state, RealBounds bounds) {
    RealTerm term = terms.freshReal("double");
    return new Known(bounded(state, term, bounds), new DoubleValue(term));
  }

  State bounded(State state, RealTerm term, RealBounds bounds) {
    Rational low = bounds.low() == null ? Rounding.INFINITY.negate() : bounds.low();
    Rational high = bounds.high() == null ? Rounding.INFINITY : bounds.high();
    State above = learned(state, terms.lessOrEqual(terms.constant(low), term));
    return learned(above, terms.lessOrEqual(term, terms.constant(high)));
  }

  /** A value, and the state that knows what holds of it. */
  public record Known(State state, DoubleValue value) {}

  /** Learns where a rounded double is. */
  public State located(State state, DoubleValue value) {
    RealTerm exact = value.exact();
    RealTerm term = value.term();
    if (exact == null || term == null) {
      return state;
    }
    RealBounds bounds = RealBounds.of(state, exact);
    BoolTerm close = near(exact, term);
    if (!bounds.isWithin(FAR.negate(), FAR)) {
      close = terms.implies(within(exact, FAR), close);
      close =
          terms.and(
              close,
              terms.implies(
                  terms.lessThan(terms.constant(FAR), exact),
                  terms.lessOrEqual(terms.constant(FAR), term)),
              terms.implies(
                  terms.lessThan(exact, terms.constant(FAR.negate())),
                  terms.lessOrEqual(term, terms.constant(FAR.negate()))));
    }
    return bounded(learned(state, close), term, bounds.rounded());
  }

  private BoolTerm within(RealTerm term, Rational bound) {
    return terms.and(
        terms.lessOrEqual(terms.constant(bound.negate()), term),
        terms.lessOrEqual(term, terms.constant(bound)));
  }

  /** Nearest within half a unit of the last place; the sign stays. */
  private BoolTerm near(RealTerm exact, RealTerm term) {
    RealTerm zero = terms.constant(Rational.ZERO);
    RealTerm off = terms.constant(RELATIVE);
    RealTerm least = terms.constant(ABSOLUTE);
    RealTerm difference = terms.subtract(term, exact);
    RealTerm positive = terms.add(terms.multiply(exact, off), least);
    RealTerm negative = terms.add(terms.multiply(terms.negate(exact), off), least);
    return terms.and(
        terms.implies(
            terms.lessOrEqual(zero, exact),
            terms.and(
                terms.lessOrEqual(zero, term),
                terms.lessOrEqual(difference, positive),
                terms.lessOrEqual(terms.negate(difference), positive))),
        terms.implies(
            terms.lessOrEqual(exact, zero),
            terms.and(
                terms.lessOrEqual(term, zero),
                terms.lessOrEqual(difference, negative),
                terms.lessOrEqual(terms.negate(difference), negative))));
  }

  /** Learns exactly which reals are rounded to a constant, to less and to more. */
  State parted(State state, DoubleValue value, double constant) {
    RealTerm exact = value.exact();
    RealTerm term = value.term();
    if (exact == null || term == null) {
      return state;
    }
    RealTerm bound = terms.constant(Rounding.of(constant));
    BoolTerm atLeast = terms.iff(terms.lessOrEqual(bound, term), reaches(exact, constant));
    BoolTerm above =
        terms.iff(
            terms.lessThan(bound, term),
            constant == Double.POSITIVE_INFINITY
                ? terms.bool(false)
                : reaches(exact, Math.nextUp(constant)));
    return learned(learned(state, atLeast), above);
  }

  /** Whether a real is rounded to a double or to a greater one. */
  private BoolTerm reaches(RealTerm exact, double least) {
    if (least == Double.NEGATIVE_INFINITY) {
      return terms.bool(true);
    }
    RealTerm threshold = terms.constant(Rounding.threshold(least));
    return Rounding.isTieUp(least)
        ? terms.lessOrEqual(threshold, exact)
        : terms.lessThan(threshold, exact);
  }

  /** With a fact that follows on every run of the path, unless that shows that there is none. */
  static State learned(State state, BoolTerm fact) {
    for (@Nullable PathCondition at = state.knowledge().condition(); at != null; at = at.before()) {
      if (at.term() == fact) {
        return state;
      }
    }
    return state.assume(fact).orElse(state);
  }
}
