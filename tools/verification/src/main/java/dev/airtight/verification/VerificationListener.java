package dev.airtight.verification;

import dev.airtight.verification.report.Effort;
import dev.airtight.verification.report.ObligationReport;

/** Hears how far a run has come. */
public interface VerificationListener {
  /** Hears nothing. */
  VerificationListener SILENT = new VerificationListener() {};

  /** So many obligations there are; called once, before the first is answered. */
  default void planned(int obligations) {}

  /** Work on this subject begins; called from several threads. */
  default void working(String subject) {}

  /**
   * A method is done that was not known from before; called from several threads.
   *
   * @param effort what it took, of all its obligations
   */
  default void worked(String subject, Effort effort) {}

  /**
   * An obligation is answered. Called from the thread that verifies, once for each obligation and
   * in the order of the report, as soon as all before it are answered, too.
   */
  default void answered(ObligationReport obligation) {}
}
