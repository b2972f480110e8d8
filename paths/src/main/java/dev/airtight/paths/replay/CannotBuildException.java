package dev.airtight.paths.replay;

/** An argument cannot be made as described. */
final class CannotBuildException extends Exception {
  private static final long serialVersionUID = 1;

  CannotBuildException(String reason, Throwable cause) {
    super(reason, cause);
  }

  CannotBuildException(String reason) {
    super(reason);
  }
}
