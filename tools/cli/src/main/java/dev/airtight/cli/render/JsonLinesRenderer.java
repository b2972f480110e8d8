package dev.airtight.cli.render;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.VerificationReport;
import java.io.PrintStream;

/**
 * A report as JSON documents, one a line: the obligations one by one, and at the end what they come
 * to. The schema of both is {@code docs/verify-output.schema.json}.
 */
public final class JsonLinesRenderer implements ReportRenderer {
  private final PrintStream to;

  /**
   * @param to gets whole lines
   */
  public JsonLinesRenderer(PrintStream to) {
    this.to = to;
  }

  @Override
  public void answered(ObligationReport obligation) {
    line(JsonReports.obligation(obligation));
  }

  @Override
  public void end(VerificationReport report) {
    line(JsonReports.end(report));
  }

  private void line(JsonValue value) {
    to.print(JsonWriter.compact(value) + "\n");
    to.flush();
  }
}
