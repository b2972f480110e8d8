package dev.airtight.solver.text;

/** A check cannot be decided; the message is the reason. */
final class UndecidedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UndecidedException(String reason) {
    super(reason);
  }
}
