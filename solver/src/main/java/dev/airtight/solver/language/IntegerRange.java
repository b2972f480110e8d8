package dev.airtight.solver.language;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The integers from {@code min} to {@code max}, both included; an end that is null is open. Empty
 * if {@code min > max}.
 */
public record IntegerRange(@Nullable BigInteger min, @Nullable BigInteger max) {
  /** All integers. */
  public static final IntegerRange ALL = new IntegerRange(null, null);

  public static final IntegerRange EMPTY = new IntegerRange(BigInteger.ONE, BigInteger.ZERO);
  public static final IntegerRange JAVA_INT = of(Integer.MIN_VALUE, Integer.MAX_VALUE);
  public static final IntegerRange JAVA_LONG = of(Long.MIN_VALUE, Long.MAX_VALUE);

  public static IntegerRange of(long min, long max) {
    return new IntegerRange(BigInteger.valueOf(min), BigInteger.valueOf(max));
  }

  public static IntegerRange exactly(BigInteger value) {
    return new IntegerRange(value, value);
  }

  public static IntegerRange atLeast(BigInteger min) {
    return new IntegerRange(min, null);
  }

  public static IntegerRange atMost(BigInteger max) {
    return new IntegerRange(null, max);
  }

  public boolean isEmpty() {
    return min != null && max != null && min.compareTo(max) > 0;
  }

  public boolean contains(BigInteger value) {
    return (min == null || min.compareTo(value) <= 0) && (max == null || value.compareTo(max) <= 0);
  }

  public IntegerRange intersect(IntegerRange other) {
    BigInteger low = min == null ? other.min : other.min == null ? min : min.max(other.min);
    BigInteger high = max == null ? other.max : other.max == null ? max : max.min(other.max);
    return new IntegerRange(low, high);
  }

  /** The least range that includes both. */
  public IntegerRange hull(IntegerRange other) {
    if (isEmpty()) {
      return other;
    }
    if (other.isEmpty()) {
      return this;
    }
    BigInteger low = min == null || other.min == null ? null : min.min(other.min);
    BigInteger high = max == null || other.max == null ? null : max.max(other.max);
    return new IntegerRange(low, high);
  }
}
