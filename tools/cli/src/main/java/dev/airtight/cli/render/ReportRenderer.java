package dev.airtight.cli.render;

import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.VerificationReport;

/** Shows a report while it grows. */
public interface ReportRenderer {

  /** The next obligation is answered. */
  void answered(ObligationReport obligation);

  /** That was all; every obligation of the report was answered before. */
  void end(VerificationReport report);
}
