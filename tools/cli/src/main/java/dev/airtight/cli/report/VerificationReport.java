package dev.airtight.cli.report;

import java.util.List;

/**
 * Everything one run of {@code verify} found.
 *
 * @param obligations in the order they are shown
 * @param problems diagnostics of inputs that could not be used, each ready to print
 * @param warnings what is odd and keeps nothing from being verified, each ready to print
 * @param millis wall-clock time of the whole run
 */
public record VerificationReport(
    List<ObligationReport> obligations, List<String> problems, List<String> warnings, long millis) {

  /** Copies the lists. */
  public VerificationReport {
    obligations = List.copyOf(obligations);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** The verdict on all obligations; never PROVED where an input could not be used. */
  public Verdict verdict() {
    Verdict verdict = Verdict.all(obligations.stream().map(ObligationReport::verdict).toList());
    return verdict == Verdict.PROVED && !problems.isEmpty() ? Verdict.UNKNOWN : verdict;
  }

  /** How many obligations got this verdict. */
  public long count(Verdict verdict) {
    return obligations.stream().filter(each -> each.verdict() == verdict).count();
  }
}
