package dev.airtight.paths.replay;

import org.jspecify.annotations.Nullable;

/** Counts the steps of classes that are rewritten to call it; one call at a time is counted. */
public final class TrialSteps {
  private static long left = Long.MAX_VALUE;
  private static @Nullable StackFrame last;

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
    last = null;
  }

  /** Where in the application none was left; null where that is not known. */
  static @Nullable StackFrame last() {
    return last;
  }

  /** Whether more than allowed were to be made. */
  static boolean areUsedUp() {
    return left < 0;
  }

  /** Makes a step. */
  public static void count() {
    if (--left < 0) {
      if (left == -1) {
        last = ThrownException.inApplication(new Throwable()).orElse(null);
      }
      // It stays so, however many are tried.
      left = -1;
      throw new NoStepsLeftError();
    }
  }
}
