package dev.airtight.solver.term;

import dev.airtight.solver.term.IntTerm.Bitwise;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rewrites of Java's operators on bits into arithmetic where that is exact. */
final class BitwiseRules {
  private static final BigInteger ALL_ONES = BigInteger.ONE.negate();

  private final Terms terms;
  private final Interner interner;

  BitwiseRules(Terms terms, Interner interner) {
    this.terms = terms;
    this.interner = interner;
  }

  IntTerm apply(BitwiseOperator operator, int width, IntTerm left, IntTerm right) {
    return switch (operator) {
      case AND, OR, XOR -> {
        IntTerm a = terms.java().wrap(left, width);
        IntTerm b = terms.java().wrap(right, width);
        boolean swap = a.constantValue() != null || (b.constantValue() == null && b.id() < a.id());
        yield symmetric(operator, width, swap ? b : a, swap ? a : b);
      }
      case SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT ->
          shift(
              operator,
              width,
              terms.java().wrap(left, width),
              terms.euclideanModulo(right, terms.constant(width)));
    };
  }

  /** The only constant operand, if there is one, stands right. */
  private IntTerm symmetric(BitwiseOperator operator, int width, IntTerm left, IntTerm right) {
    BigInteger leftValue = left.constantValue();
    BigInteger mask = right.constantValue();
    if (leftValue != null && mask != null) {
      return terms.constant(operator.apply(width, leftValue, mask));
    }
    if (left == right) {
      return operator == BitwiseOperator.XOR ? terms.constant(0) : left;
    }
    IntTerm simplified = mask == null ? null : withMask(operator, left, mask);
    return simplified != null ? simplified : share(operator, width, left, right);
  }

  private @Nullable IntTerm withMask(BitwiseOperator operator, IntTerm left, BigInteger mask) {
    boolean zero = mask.signum() == 0;
    boolean ones = mask.equals(ALL_ONES);
    return switch (operator) {
      case AND -> zero ? terms.constant(0) : ones ? left : and(left, mask);
      case OR -> zero ? left : ones ? terms.constant(-1) : viaAnd(left, mask, 1);
      case XOR ->
          zero ? left : ones ? terms.subtract(terms.constant(-1), left) : viaAnd(left, mask, 2);
      case SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT -> null;
    };
  }

  /** A mask of adjacent bits, or of all but the lowest ones, is division and remainder. */
  private @Nullable IntTerm and(IntTerm left, BigInteger mask) {
    BigInteger lowest = mask.and(mask.negate());
    BigInteger above = mask.add(lowest);
    if (mask.signum() < 0 && above.signum() == 0) {
      return terms.subtract(left, terms.euclideanModulo(left, terms.constant(lowest)));
    }
    if (mask.signum() < 0 || mask.and(above).signum() != 0) {
      return null;
    }
    IntTerm shifted = terms.euclideanDivide(left, terms.constant(lowest));
    IntTerm bits = terms.euclideanModulo(shifted, terms.constant(above.divide(lowest)));
    return terms.multiply(terms.constant(lowest), bits);
  }

  /** {@code left | mask} and {@code left ^ mask} are the sum less once or twice the common bits. */
  private @Nullable IntTerm viaAnd(IntTerm left, BigInteger mask, int times) {
    IntTerm common = and(left, mask);
    return common == null
        ? null
        : terms.subtract(
            terms.add(left, terms.constant(mask)), terms.multiply(terms.constant(times), common));
  }

  private IntTerm shift(BitwiseOperator operator, int width, IntTerm left, IntTerm distance) {
    BigInteger value = left.constantValue();
    BigInteger by = distance.constantValue();
    if (value != null && by != null) {
      return terms.constant(operator.apply(width, value, by));
    }
    if (value != null && value.signum() == 0) {
      return left;
    }
    if (by == null) {
      return share(operator, width, left, distance);
    }
    if (by.signum() == 0) {
      return left;
    }
    IntTerm power = terms.constant(BigInteger.ONE.shiftLeft(by.intValueExact()));
    return switch (operator) {
      case SHIFT_LEFT -> terms.java().wrap(terms.multiply(left, power), width);
      case UNSIGNED_SHIFT_RIGHT ->
          terms.euclideanDivide(terms.java().wrapUnsigned(left, width), power);
      case SHIFT_RIGHT, AND, OR, XOR -> terms.euclideanDivide(left, power);
    };
  }

  private IntTerm share(BitwiseOperator operator, int width, IntTerm left, IntTerm right) {
    return interner.share(
        Bitwise.class,
        List.of(operator, width, left, right),
        id ->
            new Bitwise(
                id,
                Intervals.bitwise(operator, width, left.interval(), right.interval()),
                operator,
                width,
                left,
                right));
  }
}
