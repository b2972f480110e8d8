package dev.airtight.verification.report;

/** What a whole run came to. */
public enum Conclusion {
  /** Every obligation is proved. */
  PROVED,
  /** Some obligation is refuted, not only call sites by what they are called with. */
  REFUTED,
  /** None is refuted like that, and some is not proved or an input could not be used. */
  UNKNOWN,
  /** There was no obligation at all, which proves nothing. */
  NOTHING_VERIFIED
}
