package dev.airtight.cli.render;

import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.ReportedAssumption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What verdicts rest on that was not proved, each once. */
final class AssumptionList {
  private AssumptionList() {}

  /** Writes nothing where nothing is assumed. */
  static void write(TerminalText to, List<ObligationReport> obligations) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    for (ObligationReport obligation : obligations) {
      for (ReportedAssumption assumption : obligation.assumptions()) {
        uses.merge(assumption.text(), 1, Integer::sum);
      }
    }
    if (uses.isEmpty()) {
      return;
    }
    to.blankLine();
    to.line("Assumed, not proved:");
    uses.forEach(
        (assumption, count) ->
            to.item(assumption + (count == 1 ? "" : "  [" + count + " times]"), to.width()));
  }
}
