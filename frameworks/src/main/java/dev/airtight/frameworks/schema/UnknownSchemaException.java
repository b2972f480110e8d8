package dev.airtight.frameworks.schema;

/** A type whose schema is not followed; ends in there being none. */
final class UnknownSchemaException extends Exception {
  private static final long serialVersionUID = 1;

  UnknownSchemaException(String reason) {
    super(reason);
  }
}
