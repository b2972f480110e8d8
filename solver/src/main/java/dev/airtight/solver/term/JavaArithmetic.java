package dev.airtight.solver.term;

import java.math.BigInteger;

/** Java's int and long arithmetic on mathematical integers (JLS 4.2.2, 5.1.3, 15.17 to 15.19). */
public final class JavaArithmetic {
  private final Terms terms;

  JavaArithmetic(Terms terms) {
    this.terms = terms;
  }

  /** The value of the low {@code width} bits as a signed number. */
  public IntTerm wrap(IntTerm value, int width) {
    return wrap(value, width, IntervalSource.DECLARED);
  }

  /**
   * The value of the low {@code width} bits as a signed number, valid where the source is: the wrap
   * is left out, or reduced to single corrections, as far as the intervals allow.
   */
  public IntTerm wrap(IntTerm value, int width, IntervalSource source) {
    Interval target = Interval.signed(width);
    Interval interval = source.of(value).intersect(value.interval());
    if (target.covers(interval)) {
      return value;
    }
    BigInteger modulus = BigInteger.ONE.shiftLeft(width);
    BigInteger half = BigInteger.ONE.shiftLeft(width - 1);
    IntTerm period = terms.constant(modulus);
    Interval near =
        new Interval(half.negate().subtract(modulus), half.subtract(BigInteger.ONE).add(modulus));
    if (!near.covers(interval)) {
      IntTerm offset = terms.constant(half);
      return terms.subtract(terms.euclideanModulo(terms.add(value, offset), period), offset);
    }
    IntTerm result = value;
    if (!interval.isAtLeast(half.negate())) {
      BoolTerm under = terms.lessThan(value, terms.constant(half.negate()));
      result = terms.ifThenElse(under, terms.add(value, period), result);
    }
    if (!interval.isAtMost(half.subtract(BigInteger.ONE))) {
      BoolTerm over = terms.lessOrEqual(terms.constant(half), value);
      result = terms.ifThenElse(over, terms.subtract(value, period), result);
    }
    return result;
  }

  /** The low {@code width} bits as an unsigned number, as {@code i2c} takes them. */
  public IntTerm wrapUnsigned(IntTerm value, int width) {
    return terms.euclideanModulo(value, terms.constant(BigInteger.ONE.shiftLeft(width)));
  }

  /** {@code (char) value}. */
  public IntTerm toChar(IntTerm value) {
    return wrapUnsigned(value, 16);
  }

  /**
   * The quotient rounded toward zero (JLS 15.17.2), not yet wrapped: only {@code MIN_VALUE / -1}
   * leaves the type. Zero for a zero divisor.
   */
  public IntTerm divideTruncating(IntTerm dividend, IntTerm divisor) {
    IntTerm whenNegative = terms.negate(terms.euclideanDivide(terms.negate(dividend), divisor));
    return bySign(dividend, terms.euclideanDivide(dividend, divisor), whenNegative);
  }

  /** The remainder with the sign of the dividend (JLS 15.17.3). The dividend for a zero divisor. */
  public IntTerm remainderTruncating(IntTerm dividend, IntTerm divisor) {
    IntTerm whenNegative = terms.negate(terms.euclideanModulo(terms.negate(dividend), divisor));
    return bySign(dividend, terms.euclideanModulo(dividend, divisor), whenNegative);
  }

  private IntTerm bySign(IntTerm value, IntTerm whenNatural, IntTerm whenNegative) {
    return terms.ifThenElse(terms.lessThan(value, terms.constant(0)), whenNegative, whenNatural);
  }

  /** {@code left << right} on {@code width} (32 or 64) bits. */
  public IntTerm shiftLeft(IntTerm left, IntTerm right, int width) {
    return terms.bitwise(BitwiseOperator.SHIFT_LEFT, width, left, right);
  }

  /** {@code left >> right} on {@code width} (32 or 64) bits. */
  public IntTerm shiftRight(IntTerm left, IntTerm right, int width) {
    return terms.bitwise(BitwiseOperator.SHIFT_RIGHT, width, left, right);
  }

  /** {@code left >>> right} on {@code width} (32 or 64) bits. */
  public IntTerm unsignedShiftRight(IntTerm left, IntTerm right, int width) {
    return terms.bitwise(BitwiseOperator.UNSIGNED_SHIFT_RIGHT, width, left, right);
  }
}
