package dev.airtight.cli.render;

import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.verification.report.Endless;
import dev.airtight.verification.report.Exposure;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.ReportedAssumption;
import dev.airtight.verification.report.Thrown;
import dev.airtight.verification.report.Verdict;
import dev.airtight.verification.report.VerificationReport;
import java.util.List;

/** Made-up reports that have everything a report can have. */
final class Reports {
  private Reports() {}

  static ObligationReport proved() {
    return new ObligationReport(
        "support/Ticket#satisfiable",
        "satisfiable",
        "support/Ticket",
        null,
        Verdict.PROVED,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        1);
  }

  static ObligationReport refuted() {
    return new ObligationReport(
        "support.TicketRouter#route",
        "handler",
        "support.TicketRouter#route",
        null,
        Verdict.REFUTED,
        "an allowed output makes it throw",
        json(
            "{\"id\":\"AAA-9999999999\",\"refund\":0.10,\"tags\":[],\"labels\":{},\"big\":12345678901234567890}"),
        new Thrown("java.lang.NumberFormatException", "For input string: \"9999999999\""),
        List.of(Place.ofJava("TicketRouter.java", 12, "    int number = parse(digits);")),
        List.of("severity is critical", "tags is empty"),
        List.of(new ReportedAssumption("not-null", "s is not null", "s")),
        12);
  }

  static VerificationReport endless() {
    ObligationReport obligation =
        new ObligationReport(
            "a.B#d",
            "handler",
            "a.B#d",
            null,
            Verdict.REFUTED,
            "it does not come to an end",
            json("0"),
            new Endless(4_000_000),
            List.of(Place.ofJava("B.java", 7, "    while (left > 0) {")),
            List.of(),
            List.of(),
            5);
    return new VerificationReport(List.of(obligation), List.of(), List.of(), false, 0, 5);
  }

  static ObligationReport unknown() {
    return new ObligationReport(
        "support.TicketRouter#other",
        "handler",
        "support.TicketRouter#other",
        null,
        Verdict.UNKNOWN,
        "calls java.util.zip.CRC32#update, which has no summary; a summary of it would decide this",
        null,
        null,
        List.of(),
        List.of(),
        List.of(new ReportedAssumption("not-null", "s is not null", "s")),
        3);
  }

  private static JsonValue json(String text) {
    return ((JsonText.Document) new JsonReader().read(text)).value();
  }

  static VerificationReport witness(String json) {
    ObligationReport refuted =
        new ObligationReport(
            "a/R#satisfiable",
            "satisfiable",
            "a/R",
            null,
            Verdict.REFUTED,
            "here is one",
            json(json),
            null,
            List.of(),
            List.of(),
            List.of(),
            0);
    return new VerificationReport(List.of(refuted), List.of(), List.of(), false, 0, 0);
  }

  static VerificationReport throwing(String message) {
    ObligationReport refuted =
        new ObligationReport(
            "a.B#c",
            "handler",
            "a.B#c",
            null,
            Verdict.REFUTED,
            "it throws",
            null,
            new Thrown("java.lang.Error", message),
            List.of(),
            List.of(),
            List.of(),
            0);
    return new VerificationReport(List.of(refuted), List.of(), List.of(), false, 0, 0);
  }

  /** A call site that is safe behind its contract alone. */
  static VerificationReport site() {
    ObligationReport safe =
        new ObligationReport(
            "shop.Desk#ask",
            "call site",
            "shop.Desk#ask",
            Exposure.to("contract"),
            Verdict.PROVED,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            1);
    ObligationReport broken =
        new ObligationReport(
            "shop.Desk#ask [text]",
            "call site",
            "shop.Desk#ask",
            new Exposure(
                "text",
                "text",
                List.of(new Exposure.Answer(new JsonValue.JsonString("no"), "no")),
                Exposure.Cause.ANSWER,
                null),
            Verdict.REFUTED,
            "it throws",
            new JsonValue.JsonString("no"),
            new Thrown("java.lang.Error", "no"),
            List.of(Place.ofJava("Desk.java", 7, null)),
            List.of(),
            List.of(),
            1);
    return new VerificationReport(List.of(safe, broken), List.of(), List.of(), false, 0, 2);
  }

  static VerificationReport all() {
    return new VerificationReport(
        List.of(proved(), refuted(), unknown()), List.of(), List.of(), false, 0, 1234);
  }
}
