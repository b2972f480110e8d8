package dev.airtight.paths.prove;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The crashes that one exploration found: the first that counts, and at a call site beside it the
 * first that happens whatever models answer.
 */
final class FoundCrashes {
  private final boolean ofCallSite;
  private Refutation.@Nullable Replayed decisive;
  private Refutation.@Nullable Replayed ofCallAlone;

  /**
   * @param ofCallSite whether the question is what answers of models do
   */
  FoundCrashes(boolean ofCallSite) {
    this.ofCallSite = ofCallSite;
  }

  void add(Refutation.Replayed crash) {
    if (ofCallSite && crash.cause().cause() == Cause.CALL) {
      ofCallAlone = ofCallAlone == null ? crash : ofCallAlone;
    } else if (decisive == null) {
      decisive = crash;
    }
  }

  Optional<Refutation.Replayed> decisive() {
    return Optional.ofNullable(decisive);
  }

  /** Known only where the question is what answers do. */
  Optional<Refutation.Replayed> ofCallAlone() {
    return Optional.ofNullable(ofCallAlone);
  }

  /**
   * Whether nothing new comes of one more crash.
   *
   * @param isBeforeAnswers whether no model has answered when it happens
   */
  boolean isNothingNew(boolean isBeforeAnswers) {
    return decisive != null || (ofCallSite && isBeforeAnswers && ofCallAlone != null);
  }
}
