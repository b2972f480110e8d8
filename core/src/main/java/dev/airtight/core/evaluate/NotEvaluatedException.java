package dev.airtight.core.evaluate;

/**
 * An expression has no value here: it reads something that is not of its declared type, for which a
 * violation stands already, or a number gets too long.
 */
final class NotEvaluatedException extends Exception {
  private static final long serialVersionUID = 1L;

  NotEvaluatedException(String reason) {
    // Part of normal evaluation, so without the cost of a stack trace.
    super(reason, null, false, false);
  }
}
