package dev.airtight.cli.render;

import dev.airtight.core.json.JsonWriter;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.VerificationReport;
import java.io.PrintStream;

/** A report as one JSON document, printed when it is complete. */
public final class JsonRenderer implements ReportRenderer {
  private final PrintStream to;

  /**
   * @param to gets the document, with a line break at its end
   */
  public JsonRenderer(PrintStream to) {
    this.to = to;
  }

  @Override
  public void answered(ObligationReport obligation) {}

  @Override
  public void end(VerificationReport report) {
    to.print(JsonWriter.pretty(JsonReports.document(report)) + "\n");
  }
}
