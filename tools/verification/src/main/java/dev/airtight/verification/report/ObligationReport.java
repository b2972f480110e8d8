package dev.airtight.verification.report;

import dev.airtight.core.json.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One obligation and the answer to it.
 *
 * @param id stable across runs and unique within a report
 * @param kind what was asked, such as {@code handler} or {@code satisfiable}
 * @param subject what it was asked about
 * @param deployment what the model may send, {@code text}, {@code schema} or {@code contract}; null
 *     where no model's answer is concerned
 * @param verdict the answer
 * @param reason why, in one sentence; present for every verdict but PROVED
 * @param witness the value that breaks it; present where the verdict has one
 * @param thrown the exception the witness provokes; only for handlers
 * @param places where; the first one is the location, the others explain
 * @param path the conditions under which it breaks, in words
 * @param assumptions what the verdict rests on and was not proved
 * @param millis wall-clock time spent on it
 */
public record ObligationReport(
    String id,
    String kind,
    String subject,
    @Nullable String deployment,
    Verdict verdict,
    @Nullable String reason,
    @Nullable JsonValue witness,
    @Nullable Thrown thrown,
    List<Place> places,
    List<String> path,
    List<ReportedAssumption> assumptions,
    long millis) {

  /** Checks that an answer other than PROVED says why. */
  public ObligationReport {
    Objects.requireNonNull(id);
    places = List.copyOf(places);
    path = List.copyOf(path);
    assumptions = List.copyOf(assumptions);
    if (verdict != Verdict.PROVED && reason == null) {
      throw new IllegalArgumentException(id + ": " + verdict + " without a reason");
    }
  }

  /** The first place, or null where there is none. */
  public @Nullable Place location() {
    return places.isEmpty() ? null : places.get(0);
  }
}
