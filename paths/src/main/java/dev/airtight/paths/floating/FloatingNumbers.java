package dev.airtight.paths.floating;

import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What a path knows of floats and doubles. Everything that is learned of a rounded one follows from
 * the real that it was rounded from.
 */
public final class FloatingNumbers {
  /** Below, roundings are off by no more than this, whatever the type. */
  private static final int LEAST_ERROR = 200;

  /** More than what a rounding to double adds to the factor of another rounding. */
  private static final Rational TWICE = Rounding.power(-51);

  private static final int FAR = 24;
  private static final int NORMAL_TO_LEAST = 3;

  private final Terms terms;

  public FloatingNumbers(Terms terms) {
    this.terms = terms;
  }

  /** Up to here, all integers are values of a type. */
  static Rational exact(FloatingType type) {
    return Rounding.power(type.precision());
  }

  /** Up to here, roundings are off by a factor only. */
  private static Rational far(FloatingType type) {
    return Rounding.power(type.exponent() - FAR);
  }

  /** The value nearest to a real; which zero it is the real does not say. */
  public FloatingValue nearest(FloatingType type, RealTerm exact, String name) {
    if (!(exact instanceof RealTerm.RealConstant constant)) {
      FloatingValue.Origin origin = new FloatingValue.Origin(exact, type);
      return new FloatingValue(type, null, terms.freshReal(name), origin);
    }
    double nearest = Rounding.nearest(constant.value(), type);
    return nearest == 0
        ? FloatingValue.of(type, terms.constant(Rational.ZERO))
        : new FloatingValue(type, nearest, null, null);
  }

  /** The float nearest to a real, or to the double nearest to it. */
  public FloatingValue nearestFloat(RealTerm exact, String name) {
    FloatingValue.Origin origin = new FloatingValue.Origin(exact, FloatingType.FLOAT, true);
    return new FloatingValue(FloatingType.FLOAT, null, terms.freshReal(name), origin);
  }

  /** The same value, but for which zero it is where it is one. */
  Known orOtherZero(State state, FloatingValue value) {
    RealTerm real = real(value);
    RealTerm same = terms.freshReal("sum with a zero");
    State known = learned(bounded(state, same, bounds(state, value)), terms.realEqual(same, real));
    return new Known(known, new FloatingValue(value.type(), null, same, value.origin()));
  }

  /** A whole number as a value of a type. */
  public FloatingValue of(FloatingType type, State state, RealTerm whole) {
    Rational exact = exact(type);
    return RealBounds.of(state, whole).isWithin(exact.negate(), exact)
        ? FloatingValue.of(type, whole)
        : nearest(type, whole, "rounded");
  }

  /** Whether a value is known not to be NaN, and which real it is. */
  public static boolean isReal(FloatingValue value) {
    Double constant = value.constant();
    return constant == null ? value.term() != null : !constant.isNaN();
  }

  RealTerm real(FloatingValue value) {
    Double constant = value.constant();
    RealTerm term = constant == null ? value.term() : terms.constant(Rounding.of(constant));
    if (term == null) {
      throw new IllegalArgumentException("no real: " + value);
    }
    return term;
  }

  /** Whether it is known to be no infinity and not NaN. */
  public boolean isFinite(State state, FloatingValue value) {
    return isReal(value) && bounds(state, value).isFinite(value.type());
  }

  RealBounds bounds(State state, FloatingValue value) {
    RealBounds known = RealBounds.of(state, real(value));
    FloatingValue.Origin origin = value.origin();
    return origin == null
        ? known
        : known.and(rounded(RealBounds.of(state, origin.exact()), origin));
  }

  private static RealBounds rounded(RealBounds exact, FloatingValue.Origin origin) {
    RealBounds once = exact.rounded(origin.among());
    return origin.mayBeDouble()
        ? once.or(exact.rounded(FloatingType.DOUBLE).rounded(origin.among()))
        : once;
  }

  /**
   * Some double.
   *
   * @param bound of its magnitude, or null
   */
  public Known upTo(State state, @Nullable Rational bound, boolean mayBeNegative) {
    Rational low = bound == null ? null : bound.negate();
    return between(
        FloatingType.DOUBLE, state, new RealBounds(mayBeNegative ? low : Rational.ZERO, bound));
  }

  /** Some value between bounds. */
  Known between(FloatingType type, State state, RealBounds bounds) {
    RealTerm term = terms.freshReal("floating");
    return new Known(bounded(state, term, bounds), FloatingValue.of(type, term));
  }

  State bounded(State state, RealTerm term, RealBounds bounds) {
    Rational low = bounds.low() == null ? Rounding.INFINITY.negate() : bounds.low();
    Rational high = bounds.high() == null ? Rounding.INFINITY : bounds.high();
    State above = learned(state, terms.lessOrEqual(terms.constant(low), term));
    return learned(above, terms.lessOrEqual(term, terms.constant(high)));
  }

  /** A value, and the state that knows what holds of it. */
  public record Known(State state, FloatingValue value) {}

  /** Learns where a rounded value is. */
  public State located(State state, FloatingValue value) {
    FloatingValue.Origin origin = value.origin();
    RealTerm term = value.term();
    if (origin == null || term == null) {
      return state;
    }
    RealTerm exact = origin.exact();
    Rational far = far(origin.among());
    RealBounds bounds = RealBounds.of(state, exact);
    BoolTerm close = near(origin, term);
    if (!bounds.isWithin(far.negate(), far)) {
      close = terms.implies(within(exact, far), close);
      close =
          terms.and(
              close,
              terms.implies(
                  terms.lessThan(terms.constant(far), exact),
                  terms.lessOrEqual(terms.constant(far), term)),
              terms.implies(
                  terms.lessThan(exact, terms.constant(far.negate())),
                  terms.lessOrEqual(term, terms.constant(far.negate()))));
    }
    return bounded(learned(state, close), term, rounded(bounds, origin));
  }

  private BoolTerm within(RealTerm term, Rational bound) {
    return terms.and(
        terms.lessOrEqual(terms.constant(bound.negate()), term),
        terms.lessOrEqual(term, terms.constant(bound)));
  }

  /** Nearest within half a unit of the last place; the sign stays. */
  private BoolTerm near(FloatingValue.Origin origin, RealTerm term) {
    RealTerm exact = origin.exact();
    FloatingType type = origin.among();
    int smallest = type.exponent() + type.precision() - NORMAL_TO_LEAST;
    RealTerm zero = terms.constant(Rational.ZERO);
    Rational once = Rounding.power(-type.precision());
    RealTerm off = terms.constant(origin.mayBeDouble() ? once.add(TWICE) : once);
    RealTerm least = terms.constant(Rounding.power(-Math.min(smallest, LEAST_ERROR)));
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
  State parted(State state, FloatingValue value, double constant) {
    FloatingValue.Origin origin = value.origin();
    RealTerm term = value.term();
    if (origin == null || term == null) {
      return state;
    }
    FloatingType among = origin.among();
    RealTerm bound = terms.constant(Rounding.of(constant));
    BoolTerm atLeast = terms.lessOrEqual(bound, term);
    BoolTerm above = terms.lessThan(bound, term);
    State known = learned(state, reaches(origin, Rounding.atLeast(constant, among), atLeast));
    return learned(
        known,
        constant == Double.POSITIVE_INFINITY
            ? terms.not(above)
            : reaches(origin, Rounding.above(constant, among), above));
  }

  /** That a condition says whether a real is rounded to a value or to a greater one. */
  private BoolTerm reaches(FloatingValue.Origin origin, double least, BoolTerm condition) {
    if (least == Double.NEGATIVE_INFINITY) {
      return condition;
    }
    Rational threshold = Rounding.threshold(least, origin.among());
    boolean isTieUp = Rounding.isTieUp(least, origin.among());
    RealTerm exact = origin.exact();
    BoolTerm once = reaches(exact, threshold, isTieUp);
    if (!origin.mayBeDouble()) {
      return terms.iff(condition, once);
    }
    // As all thresholds of floats are doubles, rounding to double first only adds to one side.
    double wide = Rounding.nearest(threshold, FloatingType.DOUBLE);
    return isTieUp
        ? terms.and(
            terms.implies(once, condition),
            terms.implies(
                condition, reaches(exact, Rounding.threshold(wide, FloatingType.DOUBLE), true)))
        : terms.and(
            terms.implies(condition, once),
            terms.implies(
                reaches(exact, Rounding.threshold(Math.nextUp(wide), FloatingType.DOUBLE), false),
                condition));
  }

  private BoolTerm reaches(RealTerm exact, Rational threshold, boolean isTieUp) {
    return isTieUp
        ? terms.lessOrEqual(terms.constant(threshold), exact)
        : terms.lessThan(terms.constant(threshold), exact);
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
