package dev.airtight.cli.verify;

import dev.airtight.cli.report.VerificationReport;

/** Answers a request; the seam between the command and the library. */
public interface Verifier {
  /**
   * Verifies everything that can be verified. Inputs that cannot be used become problems of the
   * report.
   *
   * @param progress told what is being worked on
   */
  VerificationReport verify(VerificationRequest request, Progress progress);
}
