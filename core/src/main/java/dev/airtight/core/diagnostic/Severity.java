package dev.airtight.core.diagnostic;

/**
 * How bad a diagnostic is: a contract with an {@link #ERROR} has no meaning, one with warnings
 * does.
 */
public enum Severity {
  ERROR("error"),
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The lower-case word printed in front of the code. */
  public String word() {
    return word;
  }
}
