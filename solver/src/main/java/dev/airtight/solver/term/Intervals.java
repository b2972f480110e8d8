package dev.airtight.solver.term;

import dev.airtight.solver.term.IntTerm.Addend;
import dev.airtight.solver.term.IntTerm.Bitwise;
import dev.airtight.solver.term.IntTerm.EuclideanDivide;
import dev.airtight.solver.term.IntTerm.EuclideanModulo;
import dev.airtight.solver.term.IntTerm.IfThenElse;
import dev.airtight.solver.term.IntTerm.Product;
import dev.airtight.solver.term.IntTerm.Sum;
import java.math.BigInteger;
import java.util.List;

/** How the interval of an integer term follows from those of its operands. */
public final class Intervals {
  private Intervals() {}

  /**
   * The interval of a term from what a source says about its direct operands, within the term's own
   * declared interval. The source is not asked about the term itself.
   */
  public static Interval of(IntTerm term, IntervalSource operands) {
    Interval declared = term.interval();
    if (term instanceof Sum sum) {
      return declared.intersect(sum(sum.constant(), sum.addends(), operands));
    }
    if (term instanceof Product product) {
      return declared.intersect(
          product(operands.of(product.left()), operands.of(product.right()), product));
    }
    if (term instanceof EuclideanDivide divide) {
      return declared.intersect(
          divide(operands.of(divide.dividend()), operands.of(divide.divisor())));
    }
    if (term instanceof EuclideanModulo modulo) {
      return declared.intersect(
          modulo(operands.of(modulo.dividend()), operands.of(modulo.divisor())));
    }
    if (term instanceof IfThenElse choice) {
      return declared.intersect(
          operands.of(choice.thenTerm()).hull(operands.of(choice.elseTerm())));
    }
    if (term instanceof Bitwise bitwise) {
      return declared.intersect(
          bitwise(
              bitwise.operator(),
              bitwise.width(),
              operands.of(bitwise.left()),
              operands.of(bitwise.right())));
    }
    return declared;
  }

  static Interval sum(BigInteger constant, List<Addend> addends, IntervalSource source) {
    Interval total = Interval.of(constant);
    for (Addend addend : addends) {
      total = total.add(source.of(addend.term()).scale(addend.coefficient()));
    }
    return total;
  }

  private static Interval product(Interval left, Interval right, Product product) {
    Interval result = left.multiply(right);
    return product.left() == product.right()
        ? result.intersect(new Interval(BigInteger.ZERO, null))
        : result;
  }

  static Interval divide(Interval dividend, Interval divisor) {
    BigInteger low = dividend.min();
    BigInteger high = dividend.max();
    if (divisor.isAtLeast(BigInteger.ONE)) {
      BigInteger least = divisor.min();
      if (least != null && least.equals(divisor.max())) {
        return new Interval(
            low == null ? null : floorDivide(low, least),
            high == null ? null : floorDivide(high, least));
      }
      return new Interval(
          low == null ? null : low.min(BigInteger.ZERO),
          high == null ? null : high.max(BigInteger.ZERO));
    }
    if (low == null || high == null) {
      return Interval.ALL;
    }
    BigInteger reach = low.abs().max(high.abs());
    return new Interval(reach.negate(), reach);
  }

  static Interval modulo(Interval dividend, Interval divisor) {
    BigInteger low = divisor.min();
    BigInteger high = divisor.max();
    Interval result =
        low == null || high == null
            ? new Interval(BigInteger.ZERO, null)
            : new Interval(
                BigInteger.ZERO,
                low.abs().max(high.abs()).subtract(BigInteger.ONE).max(BigInteger.ZERO));
    if (dividend.isAtLeast(BigInteger.ZERO)) {
      result = result.intersect(new Interval(null, dividend.max()));
    }
    return divisor.contains(BigInteger.ZERO) ? result.hull(dividend) : result;
  }

  static Interval bitwise(BitwiseOperator operator, int width, Interval left, Interval right) {
    boolean leftNatural = left.isAtLeast(BigInteger.ZERO);
    boolean rightNatural = right.isAtLeast(BigInteger.ZERO);
    Interval all = Interval.signed(width);
    return switch (operator) {
      case AND -> {
        Interval result = all;
        if (leftNatural) {
          result = result.intersect(new Interval(BigInteger.ZERO, left.max()));
        }
        if (rightNatural) {
          result = result.intersect(new Interval(BigInteger.ZERO, right.max()));
        }
        yield result;
      }
      case OR, XOR -> {
        BigInteger leftMax = left.max();
        BigInteger rightMax = right.max();
        if (!leftNatural || !rightNatural || leftMax == null || rightMax == null) {
          yield all;
        }
        int bits = leftMax.max(rightMax).bitLength();
        yield new Interval(
            BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
      }
      case SHIFT_RIGHT -> all.intersect(left.hull(Interval.of(BigInteger.ZERO)));
      case UNSIGNED_SHIFT_RIGHT ->
          leftNatural ? all.intersect(left.hull(Interval.of(BigInteger.ZERO))) : all;
      case SHIFT_LEFT -> all;
    };
  }

  static BigInteger floorDivide(BigInteger dividend, BigInteger positive) {
    BigInteger[] parts = dividend.divideAndRemainder(positive);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }
}
