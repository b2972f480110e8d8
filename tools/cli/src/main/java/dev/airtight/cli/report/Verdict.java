package dev.airtight.cli.report;

import java.util.Collection;

/** The three answers to an obligation. */
public enum Verdict {
  /** No allowed value breaks it. */
  PROVED,
  /** A witness breaks it. */
  REFUTED,
  /** Neither was established; the obligation's reason says why. */
  UNKNOWN;

  /** The verdict on all of them together: one refuted refutes, one unknown leaves it unknown. */
  public static Verdict all(Collection<Verdict> verdicts) {
    if (verdicts.contains(REFUTED)) {
      return REFUTED;
    }
    return verdicts.contains(UNKNOWN) ? UNKNOWN : PROVED;
  }
}
