package dev.airtight.solver.term;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Java's int and long arithmetic on mathematical integers (JLS 4.2.2, 5.1.3, 15.17 to 15.19). */
public final class JavaArithmetic {
  private final Terms terms;

  /** What was wrapped into a term: the two are always congruent modulo the power of two. */
  private final Map<Integer, Map<IntTerm, IntTerm>> unwrapped = new HashMap<>();

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
    if (target.covers(source.of(value).intersect(value.interval()))) {
      return value;
    }
    IntTerm direct = withoutWraps(value, width, source);
    Interval interval = source.of(direct).intersect(direct.interval());
    if (target.covers(interval)) {
      return direct;
    }
    BigInteger modulus = BigInteger.ONE.shiftLeft(width);
    BigInteger half = BigInteger.ONE.shiftLeft(width - 1);
    IntTerm period = terms.constant(modulus);
    if (!near(width).covers(interval)) {
      IntTerm offset = terms.constant(half);
      return terms.subtract(terms.euclideanModulo(terms.add(direct, offset), period), offset);
    }
    IntTerm result = direct;
    if (!interval.isAtLeast(half.negate())) {
      BoolTerm under = terms.lessThan(direct, terms.constant(half.negate()));
      result = terms.ifThenElse(under, terms.add(direct, period), result);
    }
    if (!interval.isAtMost(half.subtract(BigInteger.ONE))) {
      BoolTerm over = terms.lessOrEqual(terms.constant(half), direct);
      result = terms.ifThenElse(over, terms.subtract(direct, period), result);
    }
    unwrapped.computeIfAbsent(width, key -> new HashMap<>()).put(result, direct);
    return result;
  }

  /** Numbers that one correction brings into range. */
  private static Interval near(int width) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(width);
    BigInteger half = BigInteger.ONE.shiftLeft(width - 1);
    return new Interval(
        half.negate().subtract(modulus), half.subtract(BigInteger.ONE).add(modulus));
  }

  /**
   * A congruent term that adds up what was wrapped instead of the wrapped: {@code ((x - 1) - 1) -
   * 1} wraps once and not three times, which keeps counters from nesting. The value itself where
   * one correction would not do.
   */
  private IntTerm withoutWraps(IntTerm value, int width, IntervalSource source) {
    Map<IntTerm, IntTerm> known = unwrapped.getOrDefault(width, Map.of());
    if (known.isEmpty() || !(value instanceof IntTerm.Sum sum)) {
      return value;
    }
    List<IntTerm> parts = new ArrayList<>();
    parts.add(terms.constant(sum.constant()));
    for (IntTerm.Addend addend : sum.addends()) {
      IntTerm term = known.getOrDefault(addend.term(), addend.term());
      parts.add(terms.multiply(terms.constant(addend.coefficient()), term));
    }
    IntTerm direct = terms.add(parts);
    return near(width).covers(source.of(direct).intersect(direct.interval())) ? direct : value;
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
