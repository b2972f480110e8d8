package dev.airtight.solver.arithmetic;

/** The arithmetic solver broke down and can only be closed. */
public final class ArithmeticFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For questions that the solver is not to be asked. */
  public ArithmeticFailureException(String message) {
    super(message);
  }

  public ArithmeticFailureException(String message, Throwable cause) {
    super(message, cause);
  }
}
