package dev.airtight.solver.term;

import java.math.BigInteger;

/** Java's operators on the bits of an int or long (JLS 15.19 and 15.22.1). */
public enum BitwiseOperator {
  AND,
  OR,
  XOR,
  SHIFT_LEFT,
  SHIFT_RIGHT,
  UNSIGNED_SHIFT_RIGHT;

  /** The result on the low {@code width} bits (32 or 64) of both operands, as a signed value. */
  public BigInteger apply(int width, BigInteger left, BigInteger right) {
    return BigInteger.valueOf(
        width == 32
            ? onInt(left.intValue(), right.intValue())
            : onLong(left.longValue(), right.longValue()));
  }

  private int onInt(int left, int right) {
    return switch (this) {
      case AND -> left & right;
      case OR -> left | right;
      case XOR -> left ^ right;
      case SHIFT_LEFT -> left << right;
      case SHIFT_RIGHT -> left >> right;
      case UNSIGNED_SHIFT_RIGHT -> left >>> right;
    };
  }

  private long onLong(long left, long right) {
    return switch (this) {
      case AND -> left & right;
      case OR -> left | right;
      case XOR -> left ^ right;
      case SHIFT_LEFT -> left << right;
      case SHIFT_RIGHT -> left >> right;
      case UNSIGNED_SHIFT_RIGHT -> left >>> right;
    };
  }
}
