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
 * @param exposure to what of a model; null where no model's answer is concerned
 * @param verdict the answer
 * @param reason why, in one sentence; present for every verdict but PROVED
 * @param witness the value that breaks it; present where the verdict has one. Of a call site what a
 *     model sends, where that is all it takes
 * @param finding what the witness provokes; only for handlers
 * @param places where; the first one is the location, the others explain
 * @param path the conditions under which it breaks, in words
 * @param assumptions what the verdict rests on and was not proved
 * @param millis wall-clock time spent on it
 */
public record ObligationReport(
    String id,
    String kind,
    String subject,
    @Nullable Exposure exposure,
    Verdict verdict,
    @Nullable String reason,
    @Nullable JsonValue witness,
    @Nullable HandlerFinding finding,
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

  /** Whether it is a call site that breaks without any answer having to do with it. */
  public boolean isOfCallAlone() {
    return exposure != null && exposure.cause() == Exposure.Cause.CALL;
  }

  /** What models sent, where the witness has that and what it was sent to. */
  public List<Exposure.Answer> answersToCall() {
    return exposure != null && exposure.cause() == Exposure.Cause.ANSWER_TO_CALL
        ? exposure.sent()
        : List.of();
  }

  /** The last answer of a model, or the witness where there is none. */
  public @Nullable JsonValue shortWitness() {
    return exposure == null || exposure.sent().isEmpty() || isOfCallAlone()
        ? witness
        : exposure.sent().get(exposure.sent().size() - 1).value();
  }

  /** The first place, or null where there is none. */
  public @Nullable Place location() {
    return places.isEmpty() ? null : places.get(0);
  }
}
