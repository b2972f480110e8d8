package dev.airtight.verification.report;

import org.jspecify.annotations.Nullable;

/**
 * An exception that escaped.
 *
 * @param type its class's binary name
 * @param message its message, where it has one
 */
public record Thrown(String type, @Nullable String message) {

  /** As {@link Throwable#toString()} says it. */
  public String inWords() {
    return message == null ? type : type + ": " + message;
  }
}
