package dev.airtight.paths.floating;

import dev.airtight.paths.value.FloatingType;
import dev.airtight.solver.term.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * How reals are rounded to floats and doubles (JLS 15.4: to nearest, ties to even), with 2^1024 as
 * infinity.
 */
final class Rounding {
  /** What stands for infinity: what would be the next double after the largest. */
  static final Rational INFINITY = power(1024);

  private static final Rational HALF = new Rational(BigInteger.ONE, BigInteger.TWO);

  private Rounding() {}

  static Rational power(int exponent) {
    BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(exponent));
    return exponent >= 0 ? Rational.of(power) : new Rational(BigInteger.ONE, power);
  }

  static Rational largest(FloatingType type) {
    return of(type == FloatingType.FLOAT ? Float.MAX_VALUE : Double.MAX_VALUE);
  }

  /** Not of NaN. */
  static Rational of(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? INFINITY : INFINITY.negate();
    }
    return Rational.of(new BigDecimal(value));
  }

  /** The least real that is rounded to a value or to a greater one; not of minus infinity. */
  static Rational threshold(double value, FloatingType type) {
    return place(nextDown(value, type), type).add(place(value, type)).multiply(HALF);
  }

  /** Where a value would be if the next after the largest were a number. */
  private static Rational place(double value, FloatingType type) {
    if (Double.isInfinite(value)) {
      Rational beyond = power(type.exponent());
      return value > 0 ? beyond : beyond.negate();
    }
    return of(value);
  }

  /** Whether the {@linkplain #threshold threshold} itself is rounded to the value. */
  static boolean isTieUp(double value, FloatingType type) {
    return type == FloatingType.FLOAT
        ? (Float.floatToIntBits((float) value) & 1) == 0
        : (Double.doubleToLongBits(value) & 1) == 0;
  }

  /** The least value of a type that is no less than a number. */
  static double atLeast(double number, FloatingType type) {
    if (type == FloatingType.DOUBLE) {
      return number;
    }
    float near = (float) number;
    return near < number ? Math.nextUp(near) : near;
  }

  /** The least value of a type that is greater than a number, which is not infinity. */
  static double above(double number, FloatingType type) {
    double least = atLeast(number, type);
    return least > number ? least : nextUp(least, type);
  }

  private static double nextUp(double value, FloatingType type) {
    return type == FloatingType.FLOAT ? Math.nextUp((float) value) : Math.nextUp(value);
  }

  private static double nextDown(double value, FloatingType type) {
    return type == FloatingType.FLOAT ? Math.nextDown((float) value) : Math.nextDown(value);
  }

  /** The nearest value of a type. */
  static double nearest(Rational value, FloatingType type) {
    double near = atLeast(estimate(value), type);
    while (near > Double.NEGATIVE_INFINITY && !isAtLeast(value, near, type)) {
      near = nextDown(near, type);
    }
    while (near < Double.POSITIVE_INFINITY && isAtLeast(value, nextUp(near, type), type)) {
      near = nextUp(near, type);
    }
    return near;
  }

  private static double estimate(Rational value) {
    if (value.isInteger()) {
      return new BigDecimal(value.numerator()).doubleValue();
    }
    double near = value.numerator().doubleValue() / value.denominator().doubleValue();
    return Double.isNaN(near) || Double.isInfinite(near) || Math.abs(near) < Double.MIN_NORMAL
        ? new BigDecimal(value.numerator())
            .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL128)
            .doubleValue()
        : near;
  }

  private static boolean isAtLeast(Rational value, double bound, FloatingType type) {
    int order = value.compareTo(threshold(bound, type));
    return order > 0 || (order == 0 && isTieUp(bound, type));
  }
}
