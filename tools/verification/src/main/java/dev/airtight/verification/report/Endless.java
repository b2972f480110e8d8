package dev.airtight.verification.report;

import java.util.Locale;

/**
 * It does not come to an end.
 *
 * @param steps after so many it had not come to an end: methods entered and jumps backwards
 */
public record Endless(long steps) implements HandlerFinding {
  @Override
  public <R> R match(Cases<R> cases) {
    return cases.endless(this);
  }

  @Override
  public String kind() {
    return "endless";
  }

  @Override
  public String inWords() {
    return String.format(Locale.ROOT, "has not come to an end after %,d steps", steps);
  }
}
