package dev.airtight.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.json.JsonValue;
import dev.airtight.verification.report.Conclusion;
import dev.airtight.verification.report.Exposure;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.ReportedAssumption;
import dev.airtight.verification.report.Thrown;
import dev.airtight.verification.report.Verdict;
import dev.airtight.verification.report.VerificationReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScanRendererTest {
  private static final ObligationReport SAFE = proved("shop.Safe#ask", "schema");
  private static final ObligationReport SAFE_TEXT = proved("shop.Safe#ask", "text");
  private static final ObligationReport CAREFUL = proved("shop.Careful#ask", "schema");
  private static final ObligationReport CAREFUL_TEXT =
      refuted("shop.Careful#ask", "text", "I am sorry");
  private static final ObligationReport OPEN = unknown("shop.Open#ask", "schema");
  private static final ObligationReport BROKEN = refuted("shop.Broken#ask", "schema", "");
  private static final ObligationReport BROKEN_TEXT = unknown("shop.Broken#ask", "text");

  @Test
  void theWorstComesFirst() {
    String shown = shown(false, SAFE, SAFE_TEXT, CAREFUL, CAREFUL_TEXT, OPEN, BROKEN, BROKEN_TEXT);

    assertThat(shown)
        .startsWith(
            """
            schema     text       call site or entry point
            REFUTED    UNKNOWN    shop.Broken#ask
            UNKNOWN    -          shop.Open#ask
            PROVED     REFUTED    shop.Careful#ask
            PROVED     PROVED     shop.Safe#ask
            """)
        .contains(
            """
            shop.Careful#ask  (call site)
                safe with any conforming answer to your own schema; raw text breaks it: "I am sorry" (Unreadable
                at Shop.java:7)
                raw text:
                    "I am sorry"
                    throws app.Unreadable: no JSON
                    at Shop.java:7
                    7 | model.ask();
            """)
        .contains(
            """
            4 found: 1 break on an answer to their own schema, 1 on anything else, 0 on their own arguments, 1 safe (0.1 s)
            """);
  }

  @Test
  void whatToDoNextDependsOnWhatWasFound() {
    assertThat(shown(false, CAREFUL, CAREFUL_TEXT))
        .contains("catch what the framework throws")
        .doesNotContain("--write-contracts");
    assertThat(shown(false, BROKEN)).contains("--write-contracts");
    assertThat(shown(false, SAFE, SAFE_TEXT)).doesNotContain("Next:");
  }

  @Test
  void whereNoSchemaIsSentThereIsAnyText() {
    ObligationReport open =
        new ObligationReport(
            "shop.Plain#ask [schema]",
            "call site",
            "shop.Plain#ask",
            Exposure.to("schema", "text"),
            Verdict.UNKNOWN,
            "a limit was reached",
            null,
            null,
            List.of(),
            List.of(),
            List.of(new ReportedAssumption("not-null", "s is not null", "s")),
            1);

    assertThat(shown(false, open))
        .contains(
            "    whether raw text breaks it is unknown\n    raw text: a limit was reached\n",
            "Assumed, not proved:\n  - s is not null\n");
    assertThat(shown(true, open)).doesNotContain("Assumed");
  }

  @Test
  void toolsAreCalledByModels() {
    ObligationReport tool =
        new ObligationReport(
            "shop.Tools#pay [text]",
            "entry point",
            "shop.Tools#pay",
            Exposure.to("text"),
            Verdict.REFUTED,
            "throws",
            null,
            new Thrown("java.lang.ArithmeticException", "/ by zero"),
            List.of(),
            List.of(),
            List.of(),
            1);

    assertThat(shown(false, tool))
        .contains("what a model passes breaks it (ArithmeticException)", "let tools check")
        .doesNotContain("raw text", "catch what");
  }

  @Test
  void whatBreaksOnItsOwnArgumentsIsToldApart() {
    ObligationReport own =
        new ObligationReport(
            "shop.Own#ask",
            "call site",
            "shop.Own#ask",
            new Exposure(
                "contract", "contract", List.of(), Exposure.Cause.CALL, "a limit was reached"),
            Verdict.REFUTED,
            "throws",
            new JsonValue.JsonString(""),
            new Thrown("app.Empty", null),
            List.of(),
            List.of(),
            List.of(),
            1);
    VerificationReport report =
        new VerificationReport(List.of(own), List.of(), List.of(), false, 0, 100);

    assertThat(report.conclusion()).isEqualTo(Conclusion.UNKNOWN);
    assertThat(shown(false, own))
        .contains(
            "ARGUMENTS  shop.Own#ask",
            "its own arguments break it: \"\" (Empty)",
            "whether an answer breaks it is unknown: a limit was reached",
            "0 break on an answer that their contract allows",
            "1 on their own arguments");
  }

  @Test
  void anAnswerToACertainCallIsShownBeforeTheCall() {
    ObligationReport both =
        new ObligationReport(
            "shop.Both#ask [text]",
            "call site",
            "shop.Both#ask",
            new Exposure(
                "text",
                "text",
                List.of(new Exposure.Answer(new JsonValue.JsonNull(), null)),
                Exposure.Cause.ANSWER_TO_CALL,
                null),
            Verdict.REFUTED,
            "throws",
            new JsonValue.JsonObject(Map.of("mail", new JsonValue.JsonString("x"))),
            new Thrown("app.Empty", null),
            List.of(),
            List.of(),
            List.of(),
            1);

    assertThat(shown(false, both))
        .contains(
            """
                raw text:
                    null
                    throws app.Empty
                    where it is called with
                      {
                        "mail": "x"
                      }
            """);
  }

  @Test
  void quietShowsNothingThatIsSafe() {
    assertThat(shown(true, SAFE, SAFE_TEXT)).isEmpty();
    assertThat(shown(true, SAFE, SAFE_TEXT, BROKEN)).doesNotContain("shop.Safe#ask");
  }

  private static String shown(boolean quiet, ObligationReport... obligations) {
    StringBuilder to = new StringBuilder();
    new ScanRenderer(to, Style.PLAIN, quiet)
        .end(new VerificationReport(List.of(obligations), List.of(), List.of(), false, 0, 100));
    return to.toString();
  }

  private static ObligationReport proved(String subject, String deployment) {
    return new ObligationReport(
        subject + " [" + deployment + "]",
        "call site",
        subject,
        Exposure.to(deployment),
        Verdict.PROVED,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        1);
  }

  private static ObligationReport unknown(String subject, String deployment) {
    return new ObligationReport(
        subject + " [" + deployment + "]",
        "call site",
        subject,
        Exposure.to(deployment),
        Verdict.UNKNOWN,
        "a limit was reached",
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        1);
  }

  private static ObligationReport refuted(String subject, String deployment, String witness) {
    return new ObligationReport(
        subject + " [" + deployment + "]",
        "call site",
        subject,
        new Exposure(
            deployment,
            deployment,
            List.of(new Exposure.Answer(new JsonValue.JsonString(witness), witness)),
            Exposure.Cause.ANSWER,
            null),
        Verdict.REFUTED,
        "throws",
        new JsonValue.JsonString(witness),
        new Thrown("app.Unreadable", "no JSON"),
        List.of(Place.ofJava("Shop.java", 7, "  model.ask();")),
        List.of(),
        List.of(),
        1);
  }
}
