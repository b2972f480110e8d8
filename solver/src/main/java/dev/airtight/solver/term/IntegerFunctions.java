package dev.airtight.solver.term;

import java.math.BigInteger;

/** The meaning of integer division on values. */
public final class IntegerFunctions {
  private IntegerFunctions() {}

  /** SMT-LIB {@code div}; zero for a zero divisor. */
  public static BigInteger euclideanDivide(BigInteger dividend, BigInteger divisor) {
    return divisor.signum() == 0
        ? BigInteger.ZERO
        : dividend.subtract(euclideanModulo(dividend, divisor)).divide(divisor);
  }

  /** SMT-LIB {@code mod}; the dividend for a zero divisor. */
  public static BigInteger euclideanModulo(BigInteger dividend, BigInteger divisor) {
    return divisor.signum() == 0 ? dividend : dividend.mod(divisor.abs());
  }
}
