package dev.airtight.solver.arithmetic;

/** The arithmetic solver broke down and can only be closed. */
public final class ArithmeticFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ArithmeticFailureException(String message, Throwable cause) {
    super(message, cause);
  }
}
