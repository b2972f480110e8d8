package dev.airtight.paths.extension.jars;

import java.util.Optional;

/**
 * Says who ends the program while code of others runs in it, which would otherwise look like a run
 * that went well.
 */
final class ExitWatch implements AutoCloseable {
  /** What a run ends with that cannot be carried out as it was asked for. */
  private static final int STATUS = 3;

  private final Optional<Thread> hook;

  /**
   * @param culprit whose code runs
   */
  ExitWatch(String culprit) {
    Thread says =
        new Thread(
            () -> {
              System.err.println("airtight: " + culprit + " ends the program: remove System.exit");
              System.err.flush();
              Runtime.getRuntime().halt(STATUS);
            });
    this.hook = added(says);
  }

  /** None where the program ends already. */
  private static Optional<Thread> added(Thread hook) {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return Optional.of(hook);
    } catch (IllegalStateException ending) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    hook.ifPresent(
        added -> {
          try {
            Runtime.getRuntime().removeShutdownHook(added);
          } catch (IllegalStateException ending) {
            // Somebody else ends the program: what is said then is true of the code that still
            // runs.
          }
        });
  }
}
