package dev.airtight.cli.render;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.report.VerificationReport;
import java.util.List;
import java.util.stream.IntStream;
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
              - s is not null  [2 times]

            Refuted:
              - support.TicketRouter#route  TicketRouter.java:12

            3 obligations: 1 proved, 1 refuted, 1 unknown (1.2 s)
            """);
  }

  @Test
  void saysAfterHowManyStepsSomethingHadNotComeToAnEnd() {
    assertThat(human(Reports.endless()))
        .startsWith(
            """
            REFUTED  handler      a.B#d  (5 ms)
                     witness    0
                     endless    has not come to an end after 4,000,000 steps
                     at         B.java:7
                                7 | while (left > 0) {
            """);
  }

  @Test
  void saysSoWhenThereIsNothing() {
    assertThat(human(new VerificationReport(List.of(), List.of(), List.of(), false, 0, 0)))
        .isEqualTo("0 obligations: 0 proved, 0 refuted, 0 unknown (0.0 s); nothing was verified\n");
  }

  @Test
  void printsNoControlCharacters() {
    assertThat(human(Reports.throwing("bell \u0007 and escape \u001b[2J")))
        .contains("bell \\u0007 and escape \\u001b[2J");
  }

  @Test
  void quietlyOnlyWhatIsNotProvedIsShown() {
    assertThat(human(Reports.all(), Style.PLAIN, true))
        .startsWith("REFUTED  handler      support.TicketRouter#route")
        .contains("UNKNOWN")
        .doesNotContain("Assumed", "Refuted:", "PROVED ")
        .endsWith("\n\n3 obligations: 1 proved, 1 refuted, 1 unknown (1.2 s)\n");
    VerificationReport proved =
        new VerificationReport(List.of(Reports.proved()), List.of(), List.of(), false, 0, 1);
    assertThat(human(proved, Style.PLAIN, true)).isEmpty();
  }

  @Test
  void coloursAreForVerdictsAndNoValueCanAddOne() {
    String coloured = human(Reports.throwing("\u001b[31mred"), new Style(100, true), false);
    assertThat(coloured)
        .startsWith("\u001b[1;31mREFUTED\u001b[0m  handler      a.B#c")
        .contains("\\u001b[31mred");
    assertThat(human(Reports.all())).doesNotContain("\u001b");
  }

  @Test
  void theWidthFollowsTheTerminal() {
    assertThat(human(Reports.all(), new Style(70, false), false).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(70))
        .contains("         because    calls java.util.zip.CRC32#update, which has no");
    assertThat(new Style(3, false).width()).isEqualTo(60);
  }

  @Test
  void aLongTextOfAWitnessIsCutInTheMiddle() {
    String text = human(Reports.witness("{\"a\": 1, \"b\": \"" + "x".repeat(65_000) + "END\"}"));
    assertThat(text)
        .contains("  \"b\": \"xxxxx", "...", "xEND\"  (65,023 characters)")
        .hasSizeLessThan(500);
    assertThat(human(Reports.witness("{\"a\": 1, \"b\": \"" + "\\u0000".repeat(1_000) + "\"}")))
        .contains("\\u0000...\\u0000\\u0000\"  (");
  }

  @Test
  void ofALongWitnessTheBeginningAndTheEndAreShown() {
    String elements = IntStream.range(0, 1_000).mapToObj(String::valueOf).collect(joining(","));
    String text = human(Reports.witness("{\"list\": [" + elements + "]}"));
    assertThat(text.lines().count()).isLessThan(50);
    assertThat(text)
        .contains("             0,\n", "... 964 more lines; --json shows all ...", " 999\n");
  }

  private static String human(VerificationReport report) {
    return human(report, Style.PLAIN, false);
  }

  private static String human(VerificationReport report, Style style, boolean quiet) {
    StringBuilder text = new StringBuilder();
    HumanRenderer renderer = new HumanRenderer(text, style, quiet);
    report.obligations().forEach(renderer::answered);
    renderer.end(report);
    return text.toString();
  }
}
