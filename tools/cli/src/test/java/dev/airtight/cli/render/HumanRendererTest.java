package dev.airtight.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.report.VerificationReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class HumanRendererTest {

  @Test
  void showsEveryObligationItsDetailsTheAssumptionsAndTheTotals() {
    assertThat(human(Reports.all()))
        .isEqualTo(
            """
            PROVED   satisfiable  support/Ticket#satisfiable  (1 ms)
            REFUTED  handler      support.TicketRouter#route  (12 ms)
                     witness
                       {
                         "id": "AAA-9999999999",
                         "refund": 0.10,
                         "tags": [],
                         "labels": {},
                         "big": 12345678901234567890
                       }
                     throws     java.lang.NumberFormatException: For input string: "9999999999"
                     at         TicketRouter.java:12
                                12 | int number = parse(digits);
                     path       severity is critical, tags is empty

            UNKNOWN  handler      support.TicketRouter#other  (3 ms)
                     because    calls java.util.zip.CRC32#update, which has no summary; a summary of it would
                                decide this

            Assumed, not proved:
              - the handler runs alone  [2 times]

            3 obligations: 1 proved, 1 refuted, 1 unknown (1.2 s)
            """);
  }

  @Test
  void saysSoWhenThereIsNothing() {
    assertThat(human(new VerificationReport(List.of(), List.of(), List.of(), false, 0)))
        .isEqualTo("0 obligations: 0 proved, 0 refuted, 0 unknown (0.0 s)\n");
  }

  @Test
  void printsNoControlCharacters() {
    assertThat(human(Reports.throwing("bell \u0007 and escape \u001b[2J")))
        .contains("bell \\u0007 and escape \\u001b[2J");
  }

  private static String human(VerificationReport report) {
    StringBuilder text = new StringBuilder();
    HumanRenderer renderer = new HumanRenderer(text, Style.PLAIN, false);
    report.obligations().forEach(renderer::answered);
    renderer.end(report);
    return text.toString();
  }
}
