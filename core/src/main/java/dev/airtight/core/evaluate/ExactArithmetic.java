package dev.airtight.core.evaluate;

import java.math.BigDecimal;

/**
 * Exact sums and products in bounded memory: {@code 1e1000000000 + 1} would have a thousand million
 * digits.
 */
final class ExactArithmetic {

  /** Digits of a result. */
  static final int MAXIMUM_DIGITS = 100_000;

  private ExactArithmetic() {}

  static BigDecimal add(BigDecimal left, BigDecimal right) throws NotEvaluatedException {
    if (left.signum() == 0) {
      return right;
    }
    if (right.signum() == 0) {
      return left;
    }
    long leading =
        Math.max((long) left.precision() - left.scale(), (long) right.precision() - right.scale());
    checkDigits(leading + Math.max(left.scale(), right.scale()));
    return left.add(right);
  }

  static BigDecimal multiply(BigDecimal left, BigDecimal right) throws NotEvaluatedException {
    if (left.signum() == 0 || right.signum() == 0) {
      return BigDecimal.ZERO;
    }
    checkDigits((long) left.precision() + right.precision());
    long scale = (long) left.scale() + right.scale();
    if (Math.abs(scale) > Integer.MAX_VALUE / 2) {
      throw new NotEvaluatedException("a number in it gets too large");
    }
    return left.multiply(right);
  }

  private static void checkDigits(long digits) throws NotEvaluatedException {
    if (digits > MAXIMUM_DIGITS) {
      throw new NotEvaluatedException(
          "a number in it gets more than " + MAXIMUM_DIGITS + " digits");
    }
  }
}
