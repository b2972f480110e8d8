package dev.airtight.verification.internal.cache;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.verification.report.Endless;
import dev.airtight.verification.report.Exposure;
import dev.airtight.verification.report.HandlerFinding;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.ReportedAssumption;
import dev.airtight.verification.report.Thrown;
import dev.airtight.verification.report.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reports as JSON that they can be made of again. */
final class StoredReports {
  private StoredReports() {}

  static JsonValue write(ObligationReport report) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("id", StoredMembers.ofText(report.id()));
    members.put("kind", StoredMembers.ofText(report.kind()));
    members.put("subject", StoredMembers.ofText(report.subject()));
    members.put("exposure", orNull(report.exposure(), StoredReports::exposure));
    members.put("verdict", StoredMembers.ofText(report.verdict().name()));
    members.put("reason", StoredMembers.ofText(report.reason()));
    members.put("witness", orNull(report.witness(), StoredReports::wrapped));
    members.put("finding", orNull(report.finding(), StoredReports::finding));
    members.put("places", all(report.places(), StoredReports::place));
    members.put("path", StoredMembers.ofTexts(report.path()));
    members.put("assumptions", all(report.assumptions(), StoredReports::assumption));
    members.put("millis", JsonNumber.of(report.millis()));
    return new JsonObject(members);
  }

  static ObligationReport read(JsonValue value) throws UnreadableException {
    StoredMembers members = StoredMembers.of(value);
    return new ObligationReport(
        members.text("id"),
        members.text("kind"),
        members.text("subject"),
        members.optional("exposure", StoredReports::readExposure).orElse(null),
        members.constant(Verdict.class, "verdict"),
        members.textOrNull("reason"),
        members.optional("witness", StoredReports::unwrapped).orElse(null),
        members.optional("finding", StoredReports::readFinding).orElse(null),
        members.list("places", StoredReports::readPlace),
        members.list("path", StoredMembers::asText),
        members.list("assumptions", StoredReports::readAssumption),
        members.number("millis"));
  }

  private static <T> JsonValue orNull(@Nullable T value, Function<T, JsonValue> writer) {
    return value == null ? new JsonNull() : writer.apply(value);
  }

  private static <T> JsonValue all(List<T> values, Function<T, JsonValue> writer) {
    return new JsonArray(values.stream().map(writer).toList());
  }

  /** A witness may be null itself. */
  private static JsonValue wrapped(JsonValue value) {
    return new JsonArray(List.of(value));
  }

  private static JsonValue unwrapped(JsonValue value) throws UnreadableException {
    if (value instanceof JsonArray array && array.elements().size() == 1) {
      return array.elements().get(0);
    }
    throw new UnreadableException("no witness: " + value.kindName());
  }

  private static JsonValue exposure(Exposure exposure) {
    Exposure.Cause cause = exposure.cause();
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("deployment", StoredMembers.ofText(exposure.deployment()));
    members.put("weakest", StoredMembers.ofText(exposure.weakest()));
    members.put("sent", all(exposure.sent(), StoredReports::answer));
    members.put("cause", StoredMembers.ofText(cause == null ? null : cause.name()));
    members.put("open", StoredMembers.ofText(exposure.open()));
    return new JsonObject(members);
  }

  private static Exposure readExposure(JsonValue value) throws UnreadableException {
    StoredMembers members = StoredMembers.of(value);
    return new Exposure(
        members.text("deployment"),
        members.text("weakest"),
        members.list("sent", StoredReports::readAnswer),
        members
            .optional("cause", unused -> members.constant(Exposure.Cause.class, "cause"))
            .orElse(null),
        members.textOrNull("open"));
  }

  private static JsonValue answer(Exposure.Answer answer) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("value", answer.value());
    members.put("text", StoredMembers.ofText(answer.text()));
    return new JsonObject(members);
  }

  private static Exposure.Answer readAnswer(JsonValue value) throws UnreadableException {
    StoredMembers members = StoredMembers.of(value);
    return new Exposure.Answer(members.get("value"), members.textOrNull("text"));
  }

  private static JsonValue finding(HandlerFinding finding) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("kind", StoredMembers.ofText(finding.kind()));
    finding.match(
        new HandlerFinding.Cases<Boolean>() {
          @Override
          public Boolean thrown(Thrown thrown) {
            members.put("type", StoredMembers.ofText(thrown.type()));
            members.put("message", StoredMembers.ofText(thrown.message()));
            return true;
          }

          @Override
          public Boolean endless(Endless endless) {
            members.put("steps", JsonNumber.of(endless.steps()));
            return true;
          }
        });
    return new JsonObject(members);
  }

  private static HandlerFinding readFinding(JsonValue value) throws UnreadableException {
    StoredMembers members = StoredMembers.of(value);
    String kind = members.text("kind");
    return switch (kind) {
      case "exception" -> new Thrown(members.text("type"), members.textOrNull("message"));
      case "endless" -> new Endless(members.number("steps"));
      default -> throw new UnreadableException("no finding: " + kind);
    };
  }

  private static JsonValue place(Place place) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("file", StoredMembers.ofText(place.file()));
    members.put("line", JsonNumber.of(place.line()));
    members.put("column", JsonNumber.of(place.column()));
    members.put("text", StoredMembers.ofText(place.text()));
    members.put("note", StoredMembers.ofText(place.note()));
    return new JsonObject(members);
  }

  private static Place readPlace(JsonValue value) throws UnreadableException {
    StoredMembers members = StoredMembers.of(value);
    return new Place(
        members.text("file"),
        Math.toIntExact(members.number("line")),
        Math.toIntExact(members.number("column")),
        members.textOrNull("text"),
        members.textOrNull("note"));
  }

  private static JsonValue assumption(ReportedAssumption assumption) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("kind", StoredMembers.ofText(assumption.kind()));
    members.put("text", StoredMembers.ofText(assumption.text()));
    members.put("place", StoredMembers.ofText(assumption.place()));
    return new JsonObject(members);
  }

  private static ReportedAssumption readAssumption(JsonValue value) throws UnreadableException {
    StoredMembers members = StoredMembers.of(value);
    return new ReportedAssumption(
        members.text("kind"), members.text("text"), members.textOrNull("place"));
  }
}
