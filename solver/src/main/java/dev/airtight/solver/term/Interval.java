package dev.airtight.solver.term;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A set of integers between two inclusive ends; a missing end is unbounded. Empty when {@code min >
 * max}. Operations on empty intervals may give any interval.
 */
public record Interval(@Nullable BigInteger min, @Nullable BigInteger max) {
  public static final Interval ALL = new Interval(null, null);
  public static final Interval INT = of(Integer.MIN_VALUE, Integer.MAX_VALUE);
  public static final Interval LONG = of(Long.MIN_VALUE, Long.MAX_VALUE);

  /** Lengths of Java strings, in UTF-16 units. */
  public static final Interval LENGTH = of(0, Integer.MAX_VALUE);

  public static Interval of(long min, long max) {
    return new Interval(BigInteger.valueOf(min), BigInteger.valueOf(max));
  }

  public static Interval of(BigInteger value) {
    return new Interval(value, value);
  }

  /** The interval of a Java integer type of {@code width} bits, 1 to 64. */
  public static Interval signed(int width) {
    BigInteger half = BigInteger.ONE.shiftLeft(width - 1);
    return new Interval(half.negate(), half.subtract(BigInteger.ONE));
  }

  public boolean isEmpty() {
    return min != null && max != null && min.compareTo(max) > 0;
  }

  /** The only value, or null. */
  public @Nullable BigInteger single() {
    return min != null && min.equals(max) ? min : null;
  }

  public boolean contains(BigInteger value) {
    return (min == null || min.compareTo(value) <= 0) && (max == null || max.compareTo(value) >= 0);
  }

  /** Whether every value of {@code other} is in this interval. */
  public boolean covers(Interval other) {
    return (min == null || (other.min != null && min.compareTo(other.min) <= 0))
        && (max == null || (other.max != null && max.compareTo(other.max) >= 0));
  }

  /** Whether all values are at most {@code bound}. */
  public boolean isAtMost(BigInteger bound) {
    return max != null && max.compareTo(bound) <= 0;
  }

  /** Whether all values are at least {@code bound}. */
  public boolean isAtLeast(BigInteger bound) {
    return min != null && min.compareTo(bound) >= 0;
  }

  public Interval intersect(Interval other) {
    return new Interval(
        min == null ? other.min : other.min == null ? min : min.max(other.min),
        max == null ? other.max : other.max == null ? max : max.min(other.max));
  }

  /** The smallest interval that covers both. */
  public Interval hull(Interval other) {
    return new Interval(
        min == null || other.min == null ? null : min.min(other.min),
        max == null || other.max == null ? null : max.max(other.max));
  }

  public Interval add(Interval other) {
    return new Interval(
        min == null || other.min == null ? null : min.add(other.min),
        max == null || other.max == null ? null : max.add(other.max));
  }

  public Interval scale(BigInteger factor) {
    BigInteger low = min == null ? null : min.multiply(factor);
    BigInteger high = max == null ? null : max.multiply(factor);
    if (factor.signum() == 0) {
      return of(BigInteger.ZERO);
    }
    return factor.signum() > 0 ? new Interval(low, high) : new Interval(high, low);
  }

  public Interval multiply(Interval other) {
    BigInteger single = single();
    if (single != null) {
      return other.scale(single);
    }
    BigInteger otherSingle = other.single();
    if (otherSingle != null) {
      return scale(otherSingle);
    }
    if (min == null || max == null || other.min == null || other.max == null) {
      boolean bothNonNegative = isAtLeast(BigInteger.ZERO) && other.isAtLeast(BigInteger.ZERO);
      return bothNonNegative && min != null && other.min != null
          ? new Interval(min.multiply(other.min), null)
          : ALL;
    }
    BigInteger a = min.multiply(other.min);
    BigInteger b = min.multiply(other.max);
    BigInteger c = max.multiply(other.min);
    BigInteger d = max.multiply(other.max);
    return new Interval(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
  }
}
