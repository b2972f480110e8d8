package dev.airtight.cli.render;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.verification.report.Exposure;
import dev.airtight.verification.report.HandlerFinding;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.ReportedAssumption;
import dev.airtight.verification.report.SiteReport;
import dev.airtight.verification.report.Thrown;
import dev.airtight.verification.report.VerificationReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports as JSON values; their schema is {@code docs/verify-output.schema.json}. */
final class JsonReports {
  private JsonReports() {}

  /** All of it. Every member is always there, null where it does not apply. */
  static JsonValue document(VerificationReport report) {
    List<JsonValue> obligations = new ArrayList<>();
    report.obligations().forEach(each -> obligations.add(obligation(each)));
    Map<String, JsonValue> members = conclusion(report);
    members.put("obligations", new JsonArray(obligations));
    return new JsonObject(members);
  }

  /** What is left to say when every obligation was shown. */
  static JsonValue end(VerificationReport report) {
    return new JsonObject(conclusion(report));
  }

  private static Map<String, JsonValue> conclusion(VerificationReport report) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("verdict", new JsonString(report.conclusion().name()));
    members.put("errors", texts(report.problems()));
    members.put("warnings", texts(report.warnings()));
    members.put("sites", new JsonArray(report.sites().stream().map(JsonReports::site).toList()));
    return members;
  }

  static JsonValue obligation(ObligationReport obligation) {
    HandlerFinding finding = obligation.finding();
    Place location = obligation.location();
    JsonValue witness = obligation.witness();
    Exposure exposure = obligation.exposure();
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("id", new JsonString(obligation.id()));
    members.put("kind", new JsonString(obligation.kind()));
    members.put("subject", new JsonString(obligation.subject()));
    members.put("deployment", text(exposure == null ? null : exposure.deployment()));
    members.put("verdict", new JsonString(obligation.verdict().name()));
    members.put("reason", text(obligation.reason()));
    members.put("witness", witness == null ? new JsonNull() : witness);
    members.put("sent", sent(exposure));
    members.put(
        "cause",
        text(exposure == null || exposure.cause() == null ? null : exposure.cause().text()));
    members.put("finding", text(finding == null ? null : finding.kind()));
    members.put("exception", text(finding instanceof Thrown thrown ? thrown.type() : null));
    members.put("location", text(location == null ? null : location.position()));
    members.put("assumptions", assumptions(obligation.assumptions()));
    members.put("millis", JsonNumber.of(obligation.millis()));
    return new JsonObject(members);
  }

  private static JsonValue site(SiteReport site) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("subject", new JsonString(site.subject()));
    members.put("kind", new JsonString(site.kind()));
    for (String deployment : SiteReport.DEPLOYMENTS) {
      members.put(
          deployment, text(site.under(deployment).map(each -> each.verdict().name()).orElse(null)));
    }
    members.put("summary", new JsonString(site.sentence()));
    return new JsonObject(members);
  }

  private static JsonValue sent(@Nullable Exposure exposure) {
    List<JsonValue> texts = new ArrayList<>();
    if (exposure != null) {
      exposure.sent().forEach(answer -> texts.add(text(answer.text())));
    }
    return new JsonArray(texts);
  }

  private static JsonValue assumptions(List<ReportedAssumption> assumptions) {
    List<JsonValue> elements = new ArrayList<>();
    for (ReportedAssumption assumption : assumptions) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      members.put("kind", new JsonString(assumption.kind()));
      members.put("text", new JsonString(assumption.text()));
      members.put("place", text(assumption.place()));
      elements.add(new JsonObject(members));
    }
    return new JsonArray(elements);
  }

  private static JsonValue texts(List<String> texts) {
    List<JsonValue> elements = new ArrayList<>();
    texts.forEach(each -> elements.add(new JsonString(each)));
    return new JsonArray(elements);
  }

  private static JsonValue text(@Nullable String text) {
    return text == null ? new JsonNull() : new JsonString(text);
  }
}
