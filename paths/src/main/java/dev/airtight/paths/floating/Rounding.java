package dev.airtight.paths.floating;

import dev.airtight.solver.term.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * How reals are rounded to doubles (JLS 15.4: to nearest, ties to even), with 2^1024 as infinity.
 */
final class Rounding {
  /** What stands for infinity: what would be the next double after the largest. */
  static final Rational INFINITY = power(1024);

  static final Rational LARGEST = of(Double.MAX_VALUE);

  private static final Rational HALF = new Rational(BigInteger.ONE, BigInteger.TWO);

  private Rounding() {}

  static Rational power(int exponent) {
    BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(exponent));
    return exponent >= 0 ? Rational.of(power) : new Rational(BigInteger.ONE, power);
  }

  /** Not of NaN. */
  static Rational of(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? INFINITY : INFINITY.negate();
    }
    return Rational.of(new BigDecimal(value));
  }

  /** The least real that is rounded to a double or to a greater one; not of minus infinity. */
  static Rational threshold(double value) {
    return of(Math.nextDown(value)).add(of(value)).multiply(HALF);
  }

  /** Whether the {@linkplain #threshold threshold} itself is rounded to the double. */
  static boolean isTieUp(double value) {
    return (Double.doubleToLongBits(value) & 1) == 0;
  }

  /** The nearest double. */
  static double nearest(Rational value) {
    if (value.isInteger()) {
      return new BigDecimal(value.numerator()).doubleValue();
    }
    double near = value.numerator().doubleValue() / value.denominator().doubleValue();
    if (Double.isNaN(near) || Double.isInfinite(near) || Math.abs(near) < Double.MIN_NORMAL) {
      near =
          new BigDecimal(value.numerator())
              .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL128)
              .doubleValue();
    }
    while (near > Double.NEGATIVE_INFINITY && !isAtLeast(value, near)) {
      near = Math.nextDown(near);
    }
    while (near < Double.POSITIVE_INFINITY && isAtLeast(value, Math.nextUp(near))) {
      near = Math.nextUp(near);
    }
    return near;
  }

  private static boolean isAtLeast(Rational value, double bound) {
    int order = value.compareTo(threshold(bound));
    return order > 0 || (order == 0 && isTieUp(bound));
  }
}
