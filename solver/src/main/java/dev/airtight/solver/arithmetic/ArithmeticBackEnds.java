package dev.airtight.solver.arithmetic;

import java.util.ServiceLoader;

/** Which makes of arithmetic solvers there are. */
public final class ArithmeticBackEnds {
  private static final ArithmeticBackEnd STANDARD =
      ServiceLoader.load(ArithmeticBackEnd.class, ArithmeticBackEnd.class.getClassLoader())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no arithmetic solver is named"));

  private ArithmeticBackEnds() {}

  /** The one that is used where nobody asks for another: the first that is named. */
  public static ArithmeticBackEnd standard() {
    return STANDARD;
  }
}
