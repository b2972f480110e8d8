package dev.airtight.solver;

/** How a fault of this program is told apart from what it does not know. */
public final class Defect {
  private static final String BEGINNING = "an internal error (";

  private Defect() {}

  /** Whether a reason for an UNKNOWN, or one among several, is such a fault. */
  public static boolean isAmong(String reasons) {
    return reasons.contains(BEGINNING);
  }

  /** A reason for an UNKNOWN that is nobody's fault but ours. */
  public static String inWords(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return BEGINNING
        + fault
        + (trace.length == 0 ? "" : " at " + trace[0])
        + "), which is a bug of this program and worth a report";
  }
}
