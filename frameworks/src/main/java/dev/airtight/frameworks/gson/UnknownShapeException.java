package dev.airtight.frameworks.gson;

/** Reading a type met something whose rules are not known. */
final class UnknownShapeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownShapeException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
