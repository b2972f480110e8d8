package dev.airtight.paths.replay;

import org.jspecify.annotations.Nullable;

/**
 * What replayed code calls instead of {@code System.exit}. Public only because the replayed classes
 * live in another class loader.
 */
public final class ExitAttempt extends Error {
  static final String REASON = "the code ends the JVM with status ";
  private static final long serialVersionUID = 1;
  private static final InheritableThreadLocal<@Nullable ReplayRun> RUN =
      new InheritableThreadLocal<>();

  private ExitAttempt(int status) {
    super(REASON + status);
  }

  /** Makes this thread and those it starts belong to a run. */
  static void enter(ReplayRun run) {
    RUN.set(run);
  }

  static boolean insideReplay() {
    return RUN.get() != null;
  }

  /** Ends the run instead of the JVM. */
  public static void exit(int status) {
    ReplayRun run = RUN.get();
    if (run != null) {
      run.complete(new ReplayResult.CouldNotRun(REASON + status));
    }
    throw new ExitAttempt(status);
  }

  /** {@code Runtime.exit} and {@code Runtime.halt}. */
  public static void exit(Runtime runtime, int status) {
    exit(status);
  }
}
