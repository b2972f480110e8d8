package dev.airtight.paths.replay;

import org.jspecify.annotations.Nullable;

/** The decoder threw; the cause is what it threw. */
public final class DecodeFailedException extends Exception {
  private static final long serialVersionUID = 1;

  public DecodeFailedException(@Nullable Throwable cause) {
    super(cause);
  }
}
