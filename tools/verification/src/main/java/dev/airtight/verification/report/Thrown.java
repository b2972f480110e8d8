package dev.airtight.verification.report;

import org.jspecify.annotations.Nullable;

/**
 * An exception that escaped.
 *
 * @param type its class's binary name
 * @param message its message, where it has one
 */
public record Thrown(String type, @Nullable String message) implements HandlerFinding {
  @Override
  public <R> R match(Cases<R> cases) {
    return cases.thrown(this);
  }

  @Override
  public String kind() {
    return "exception";
  }

  @Override
  public String inWords() {
    return "throws " + asString();
  }

  /** As {@link Throwable#toString()} says it. */
  public String asString() {
    return message == null ? type : type + ": " + message;
  }
}
