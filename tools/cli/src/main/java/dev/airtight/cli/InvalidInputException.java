package dev.airtight.cli;

/**
 * An argument or input the command cannot use; the message is one line for the user, exit status 3.
 */
final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidInputException(String message) {
    super(message);
  }
}
