package dev.airtight.verification.internal.cache;

/** A value is not one that this program writes. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableException(String message) {
    super(message);
  }
}
