package dev.airtight.verification.report;

/** What a whole run came to. */
public enum Conclusion {
  /** Every obligation is proved. */
  PROVED,
  /** Some obligation is refuted. */
  REFUTED,
  /** None is refuted, and some is unknown or an input could not be used. */
  UNKNOWN,
  /** There was no obligation at all, which proves nothing. */
  NOTHING_VERIFIED
}
