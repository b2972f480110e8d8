package dev.airtight.verification.internal.cache;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.verification.report.ObligationReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports that were the answer to one question, and what was noticed on the way.
 *
 * @param notes texts that the run says besides
 */
public record KeptReports(List<ObligationReport> obligations, List<String> notes) {
  private static final String OBLIGATIONS = "obligations";
  private static final String NOTES = "notes";

  /** Copies the lists. */
  public KeptReports {
    obligations = List.copyOf(obligations);
    notes = List.copyOf(notes);
  }

  /**
   * What an earlier run answered to a question.
   *
   * @param kind what is asked
   * @param parts all that makes it this question and no other
   */
  public static Optional<KeptReports> find(RunCache cache, String kind, List<String> parts) {
    return cache.find(cache.question(kind, parts)).flatMap(KeptReports::read);
  }

  /**
   * Leaves them to later runs.
   *
   * @param dependencies what they depend on besides the question
   */
  public void keep(RunCache cache, String kind, List<String> parts, List<Dependency> dependencies) {
    JsonValue value = write();
    if (read(value).filter(this::equals).isPresent()) {
      cache.keep(cache.question(kind, parts), dependencies, value);
    }
  }

  JsonValue write() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put(
        OBLIGATIONS, new JsonArray(obligations.stream().map(StoredReports::write).toList()));
    members.put(NOTES, StoredMembers.ofTexts(notes));
    return new JsonObject(members);
  }

  /** Empty where the value is nothing that was written. */
  static Optional<KeptReports> read(JsonValue value) {
    try {
      StoredMembers members = StoredMembers.of(value);
      return Optional.of(
          new KeptReports(
              members.list(OBLIGATIONS, StoredReports::read),
              members.list(NOTES, StoredMembers::asText)));
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }
}
