package dev.airtight.cli;

import dev.airtight.verification.report.VerificationReport;

/** The command's exit statuses. */
final class ExitStatus {
  /** All proved, or the command did what it was asked. */
  static final int PROVED = 0;

  /** Something refuted, or a value or file does not conform. */
  static final int REFUTED = 1;

  /** Nothing refuted, something unknown, or nothing verified at all. */
  static final int UNKNOWN = 2;

  /** An invalid contract, input or argument. */
  static final int INVALID = 3;

  /** A fault of this program. */
  static final int INTERNAL = 4;

  private ExitStatus() {}

  static int of(VerificationReport report) {
    if (!report.problems().isEmpty()) {
      return INVALID;
    }
    return switch (report.conclusion()) {
      case PROVED -> PROVED;
      case REFUTED -> REFUTED;
      case UNKNOWN, NOTHING_VERIFIED -> UNKNOWN;
    };
  }
}
