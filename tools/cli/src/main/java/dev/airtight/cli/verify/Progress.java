package dev.airtight.cli.verify;

import dev.airtight.cli.report.ObligationReport;

/** Hears how far a verification has come. */
public interface Progress {
  /** Work on this subject begins; called from several threads. */
  void working(String subject);

  /**
   * An obligation is answered. Called from the thread that verifies, once for each obligation and
   * in the order of the report, as soon as all before it are answered, too.
   */
  void answered(ObligationReport obligation);

  /** Hears nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void working(String subject) {}

      @Override
      public void answered(ObligationReport obligation) {}
    };
  }
}
