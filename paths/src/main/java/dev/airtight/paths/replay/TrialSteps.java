package dev.airtight.paths.replay;

/** Counts the steps of classes that are rewritten to call it; one call at a time is counted. */
public final class TrialSteps {
  private static long left = Long.MAX_VALUE;

  private TrialSteps() {}

  /** Thrown where no step is left, also when it is caught and one more is made. */
  private static final class NoStepsLeftError extends Error {
    private static final long serialVersionUID = 1L;

    NoStepsLeftError() {
      super("no steps left", null, false, false);
    }
  }

  /** Lets as many more be made. */
  static void allow(long steps) {
    left = steps;
  }

  /** Whether more than allowed were to be made. */
  static boolean areUsedUp() {
    return left < 0;
  }

  /** Makes a step. */
  public static void count() {
    if (--left < 0) {
      // It stays so, however many are tried.
      left = -1;
      throw new NoStepsLeftError();
    }
  }
}
