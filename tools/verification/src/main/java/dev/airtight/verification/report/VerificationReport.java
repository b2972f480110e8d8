package dev.airtight.verification.report;

import java.util.List;

/**
 * Everything one run of {@code verify} found.
 *
 * @param obligations in the order they are shown
 * @param problems diagnostics of inputs that could not be used, each ready to print
 * @param warnings what is odd and keeps nothing from being verified, each ready to print
 * @param allowEmpty whether a run without obligations counts as proved
 * @param millis wall-clock time of the whole run
 */
public record VerificationReport(
    List<ObligationReport> obligations,
    List<String> problems,
    List<String> warnings,
    boolean allowEmpty,
    long millis) {

  /** Copies the lists. */
  public VerificationReport {
    obligations = List.copyOf(obligations);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** What all obligations come to; never PROVED where an input could not be used. */
  public Conclusion conclusion() {
    if (obligations.isEmpty() && (!allowEmpty || !problems.isEmpty())) {
      return Conclusion.NOTHING_VERIFIED;
    } else if (count(Verdict.REFUTED) > 0) {
      return Conclusion.REFUTED;
    }
    return count(Verdict.UNKNOWN) > 0 || !problems.isEmpty()
        ? Conclusion.UNKNOWN
        : Conclusion.PROVED;
  }

  /** How many obligations got this verdict. */
  public long count(Verdict verdict) {
    return obligations.stream().filter(each -> each.verdict() == verdict).count();
  }
}
