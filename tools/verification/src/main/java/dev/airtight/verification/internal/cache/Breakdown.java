package dev.airtight.verification.internal.cache;

import dev.airtight.solver.Defect;
import dev.airtight.solver.arithmetic.ArithmeticFailureException;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Verdict;

/** Where this program or its solver broke down, which may not happen again. */
public final class Breakdown {
  private Breakdown() {}

  /** Whether an answer may be what it is because of that. */
  public static boolean mayBeBehind(ObligationReport report) {
    String reason = String.valueOf(report.reason());
    return report.verdict() == Verdict.UNKNOWN
        && (ArithmeticFailureException.isAmong(reason) || Defect.isAmong(reason));
  }
}
