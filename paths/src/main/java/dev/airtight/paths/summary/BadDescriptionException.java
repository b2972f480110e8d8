package dev.airtight.paths.summary;

/** A description does not fit the method that it is of; the message is one clause. */
public final class BadDescriptionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadDescriptionException(String message) {
    super(message);
  }
}
