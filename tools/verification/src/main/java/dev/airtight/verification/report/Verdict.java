package dev.airtight.verification.report;

/** The three answers to an obligation. */
public enum Verdict {
  /** No allowed value breaks it. */
  PROVED,
  /** A witness breaks it. */
  REFUTED,
  /** Neither was established; the obligation's reason says why. */
  UNKNOWN
}
