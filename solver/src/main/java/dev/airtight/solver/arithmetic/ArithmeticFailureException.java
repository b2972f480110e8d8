package dev.airtight.solver.arithmetic;

/** The arithmetic solver broke down and can only be closed. */
public final class ArithmeticFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String FAILED = "the arithmetic solver failed: ";

  /**
   * @param problem what it said
   */
  public ArithmeticFailureException(String problem, Throwable cause) {
    super(FAILED + problem, cause);
  }

  /** Whether a reason for not knowing an answer is one of these. */
  public static boolean isAmong(String reasons) {
    return reasons.contains(FAILED);
  }
}
