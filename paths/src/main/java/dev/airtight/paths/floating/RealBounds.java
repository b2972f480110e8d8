package dev.airtight.paths.floating;

import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of a real that a path's conditions say plainly.
 *
 * @param low the greatest known lower bound, or null
 * @param high the least known upper bound, or null
 */
record RealBounds(@Nullable Rational low, @Nullable Rational high) {
  static final RealBounds NONE = new RealBounds(null, null);

  static RealBounds of(State state, RealTerm term) {
    if (term instanceof RealTerm.RealConstant constant) {
      return new RealBounds(constant.value(), constant.value());
    } else if (term instanceof RealTerm.OfInt whole) {
      Interval interval = state.knowledge().facts().interval(whole.operand());
      return new RealBounds(rational(interval.min()), rational(interval.max()));
    } else if (term instanceof RealTerm.RealSum sum) {
      RealBounds all = new RealBounds(sum.constant(), sum.constant());
      for (RealTerm.RealAddend addend : sum.addends()) {
        all = all.plus(of(state, addend.term()).times(addend.coefficient()));
      }
      return all.and(said(state, term));
    } else if (term instanceof RealTerm.RealIfThenElse choice) {
      return of(state, choice.thenTerm()).or(of(state, choice.elseTerm())).and(said(state, term));
    }
    return said(state, term);
  }

  private static @Nullable Rational rational(@Nullable BigInteger value) {
    return value == null ? null : Rational.of(value);
  }

  /** What stands in the path condition of this very term. */
  private static RealBounds said(State state, RealTerm term) {
    RealBounds found = NONE;
    for (PathCondition at = state.knowledge().condition(); at != null; at = at.before()) {
      found = found.and(said(at.term(), term));
    }
    return found;
  }

  private static RealBounds said(BoolTerm condition, RealTerm term) {
    if (condition instanceof BoolTerm.And and) {
      RealBounds found = NONE;
      for (BoolTerm each : and.operands()) {
        found = found.and(said(each, term));
      }
      return found;
    } else if (condition instanceof BoolTerm.RealLessOrEqual order) {
      return said(order.left(), order.right(), term);
    } else if (condition instanceof BoolTerm.RealLess order) {
      return said(order.left(), order.right(), term);
    } else if (condition instanceof BoolTerm.RealEqual equal) {
      return said(equal.left(), equal.right(), term).and(said(equal.right(), equal.left(), term));
    }
    return NONE;
  }

  private static RealBounds said(RealTerm left, RealTerm right, RealTerm term) {
    if (left == term && right instanceof RealTerm.RealConstant bound) {
      return new RealBounds(null, bound.value());
    } else if (right == term && left instanceof RealTerm.RealConstant bound) {
      return new RealBounds(bound.value(), null);
    }
    return NONE;
  }

  /** Null where one of them is. */
  private static @Nullable Rational least(
      @Nullable Rational one, @Nullable Rational other, boolean greatest) {
    if (one == null || other == null) {
      return null;
    }
    return (one.compareTo(other) < 0) == greatest ? other : one;
  }

  /** What satisfies one of them, and what lies between. */
  RealBounds or(RealBounds other) {
    return new RealBounds(least(low, other.low, false), least(high, other.high, true));
  }

  /** What satisfies both. */
  RealBounds and(RealBounds other) {
    Rational from = low == null ? other.low : low;
    Rational to = high == null ? other.high : high;
    return new RealBounds(
        low == null || other.low == null ? from : least(low, other.low, true),
        high == null || other.high == null ? to : least(high, other.high, false));
  }

  RealBounds plus(RealBounds other) {
    return new RealBounds(
        low == null || other.low == null ? null : low.add(other.low),
        high == null || other.high == null ? null : high.add(other.high));
  }

  RealBounds times(Rational factor) {
    Rational from = low == null ? null : low.multiply(factor);
    Rational to = high == null ? null : high.multiply(factor);
    return factor.signum() < 0 ? new RealBounds(to, from) : new RealBounds(from, to);
  }

  /** Of products; both are bounded. */
  RealBounds times(RealBounds other) {
    return hull(
        corner(low, other.low), corner(low, other.high),
        corner(high, other.low), corner(high, other.high));
  }

  private static Rational corner(@Nullable Rational one, @Nullable Rational other) {
    if (one == null || other == null) {
      throw new IllegalArgumentException("no bound");
    }
    return one.multiply(other);
  }

  private static RealBounds hull(Rational... values) {
    return new RealBounds(
        Stream.of(values).min(Rational::compareTo).orElseThrow(),
        Stream.of(values).max(Rational::compareTo).orElseThrow());
  }

  /** Of one divided by it; it is bounded and not zero. */
  RealBounds inverse() {
    if (low == null || high == null || !excludesZero()) {
      throw new IllegalArgumentException("no bound");
    }
    return new RealBounds(Rational.ONE.divide(high), Rational.ONE.divide(low));
  }

  boolean excludesZero() {
    return isPositive() || (high != null && high.signum() < 0);
  }

  boolean isPositive() {
    return low != null && low.signum() > 0;
  }

  boolean isAtLeastZero() {
    return low != null && low.signum() >= 0;
  }

  boolean isWithin(Rational least, Rational most) {
    return low != null && high != null && low.compareTo(least) >= 0 && high.compareTo(most) <= 0;
  }

  /** Whether it is a value of a type that is no infinity. */
  boolean isFinite(FloatingType type) {
    Rational largest = Rounding.largest(type);
    return isWithin(largest.negate(), largest);
  }

  /** Of the nearest values of a type. */
  RealBounds rounded(FloatingType type) {
    return new RealBounds(
        low == null ? Rounding.INFINITY.negate() : Rounding.of(Rounding.nearest(low, type)),
        high == null ? Rounding.INFINITY : Rounding.of(Rounding.nearest(high, type)));
  }
}
