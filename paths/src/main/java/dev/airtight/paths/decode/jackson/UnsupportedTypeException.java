package dev.airtight.paths.decode.jackson;

import java.util.Optional;

/**
 * Reading a type met something whose rules are not known; becomes {@link JavaShape.Unsupported}.
 */
final class UnsupportedTypeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnsupportedTypeException(String reason) {
    super(reason);
  }

  static void throwIf(Optional<String> reason) {
    if (reason.isPresent()) {
      throw new UnsupportedTypeException(reason.get());
    }
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
