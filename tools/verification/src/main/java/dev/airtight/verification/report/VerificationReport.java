package dev.airtight.verification.report;

import java.util.List;

/**
 * Everything one run of {@code verify} found.
 *
 * @param obligations in the order they are shown
 * @param problems diagnostics of inputs that could not be used, each ready to print
 * @param warnings what is odd and keeps nothing from being verified, each ready to print
 * @param allowEmpty whether a run without obligations counts as proved
 * @param known how many obligations an earlier run had answered
 * @param millis wall-clock time of the whole run
 */
public record VerificationReport(
    List<ObligationReport> obligations,
    List<String> problems,
    List<String> warnings,
    boolean allowEmpty,
    int known,
    long millis) {

  /** Copies the lists. */
  public VerificationReport {
    obligations = List.copyOf(obligations);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /**
   * What all obligations come to; never PROVED where an input could not be used. That a call site
   * breaks whatever a model answers leaves open what answers do.
   */
  public Conclusion conclusion() {
    if (obligations.isEmpty() && (!allowEmpty || !problems.isEmpty())) {
      return Conclusion.NOTHING_VERIFIED;
    } else if (count(Verdict.REFUTED) > countOfCallAlone()) {
      return Conclusion.REFUTED;
    }
    return count(Verdict.PROVED) < obligations.size() || !problems.isEmpty()
        ? Conclusion.UNKNOWN
        : Conclusion.PROVED;
  }

  /** What is known of each method that a model's answers get into. */
  public List<SiteReport> sites() {
    return SiteReport.of(obligations);
  }

  /** How many are refuted although no answer of a model has to do with it. */
  private long countOfCallAlone() {
    return obligations.stream().filter(ObligationReport::isOfCallAlone).count();
  }

  /** How many obligations got this verdict. */
  public long count(Verdict verdict) {
    return obligations.stream().filter(each -> each.verdict() == verdict).count();
  }
}
