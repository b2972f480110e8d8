package dev.airtight.verification.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.verification.report.Endless;
import dev.airtight.verification.report.Exposure;
import dev.airtight.verification.report.HandlerFinding;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.ReportedAssumption;
import dev.airtight.verification.report.Thrown;
import dev.airtight.verification.report.Verdict;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reports come back as they were. */
class StoredReportsProperties {

  private static JsonValue throughText(JsonValue value) {
    return ((JsonText.Document) new JsonReader().read(JsonWriter.compact(value))).value();
  }

  @Property(tries = 500)
  void reportsComeBack(@ForAll("reports") ObligationReport report) throws UnreadableException {
    assertThat(StoredReports.read(throughText(StoredReports.write(report)))).isEqualTo(report);
  }

  @Property(tries = 200)
  void anyOtherValueIsNoReport(@ForAll("reports") ObligationReport report, @ForAll int which) {
    JsonObject whole = (JsonObject) StoredReports.write(report);
    List<String> names = List.copyOf(whole.members().keySet());
    Map<String, JsonValue> members = new LinkedHashMap<>(whole.members());
    members.remove(names.get(Math.floorMod(which, names.size())));
    KeptReports kept = new KeptReports(List.of(report), List.of("a note"));
    assertThat(KeptReports.read(throughText(kept.write()))).contains(kept);
    assertThat(
            KeptReports.read(
                new JsonObject(
                    Map.of(
                        "obligations",
                        new JsonArray(List.of(new JsonObject(members))),
                        "notes",
                        new JsonArray(List.of())))))
        .isEmpty();
  }

  @Property(tries = 50)
  void numbersThatNoReportHasAreNone(@ForAll("reports") ObligationReport report) {
    for (String large : List.of("99999999999999999999999", "1e999999999", "99999999999", "1.5")) {
      Map<String, JsonValue> members =
          new LinkedHashMap<>(((JsonObject) StoredReports.write(report)).members());
      members.put("millis", new JsonNumber(new BigDecimal(large), large));
      assertThat(
              KeptReports.read(
                  new JsonObject(
                      Map.of(
                          "obligations",
                          new JsonArray(List.of(new JsonObject(members))),
                          "notes",
                          new JsonArray(List.of())))))
          .isEmpty();
    }
  }

  @Property(tries = 100)
  void dependenciesComeBack(@ForAll("dependencies") List<List<Dependency>> lists) {
    assertThat(DependencyLists.read(throughText(DependencyLists.write(lists)))).isEqualTo(lists);
  }

  @Provide
  Arbitrary<List<List<Dependency>>> dependencies() {
    return Combinators.combine(Arbitraries.of(Dependency.Kind.class), Arbitraries.strings())
        .as(Dependency::new)
        .list()
        .uniqueElements()
        .map(all -> all.stream().sorted().toList())
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<ObligationReport> reports() {
    return Combinators.combine(
            texts(),
            exposures().injectNull(0.3),
            Arbitraries.of(Verdict.class),
            values().injectNull(0.3),
            findings().injectNull(0.5),
            places().list().ofMaxSize(3),
            texts().list().ofMaxSize(3),
            assumptions().list().ofMaxSize(3))
        .as(
            (text, exposure, verdict, witness, finding, places, path, assumptions) ->
                new ObligationReport(
                    text,
                    "handler",
                    text + "#",
                    exposure,
                    verdict,
                    verdict == Verdict.PROVED ? null : text,
                    witness,
                    finding,
                    places,
                    path,
                    assumptions,
                    text.length()));
  }

  private static Arbitrary<String> texts() {
    // Also what is no Unicode: halves of surrogate pairs.
    return Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(8);
  }

  private static Arbitrary<JsonValue> values() {
    return Arbitraries.oneOf(
        texts().map(JsonString::new),
        Arbitraries.bigDecimals().map(JsonNumber::of),
        Arbitraries.of("1.00", "-0", "1E+2", "0.10e-3")
            .map(text -> new JsonNumber(new BigDecimal(text), text)),
        Arbitraries.just(new JsonNull()),
        texts().map(text -> new JsonArray(List.of(new JsonString(text), new JsonNull()))),
        texts().map(text -> new JsonObject(Map.of(text, new JsonString(text)))));
  }

  private static Arbitrary<Exposure> exposures() {
    return Combinators.combine(
            texts(),
            Combinators.combine(values(), texts().injectNull(0.3))
                .as(Exposure.Answer::new)
                .list()
                .ofMaxSize(2),
            Arbitraries.of(Exposure.Cause.class).injectNull(0.3),
            texts().injectNull(0.5))
        .as((text, sent, cause, open) -> new Exposure(text, "text", sent, cause, open));
  }

  private static Arbitrary<HandlerFinding> findings() {
    return Arbitraries.oneOf(
        Combinators.combine(texts(), texts().injectNull(0.3)).as(Thrown::new),
        Arbitraries.integers().greaterOrEqual(0).map(Endless::new));
  }

  private static Arbitrary<Place> places() {
    return Combinators.combine(
            texts(),
            Arbitraries.integers().between(0, 100_000),
            Arbitraries.integers().between(0, 200),
            texts().injectNull(0.3),
            texts().injectNull(0.7))
        .as(Place::new);
  }

  private static Arbitrary<ReportedAssumption> assumptions() {
    return Combinators.combine(texts(), texts(), texts().injectNull(0.3))
        .as(ReportedAssumption::new);
  }
}
