package dev.airtight.paths.replay;

import org.jspecify.annotations.Nullable;

/** The decoder threw; the cause is what it threw. */
final class DecodeFailedException extends Exception {
  private static final long serialVersionUID = 1;

  DecodeFailedException(@Nullable Throwable cause) {
    super(cause);
  }
}
