package dev.airtight.paths.prove;

import dev.airtight.paths.state.Assumption;
import java.util.List;
import java.util.Optional;

/** What a proof may rest on. */
public enum Strictness {
  /** Any assumption, as long as it is listed. */
  TRUSTING,
  /** Nothing that calls do without being followed: they may throw anything. */
  STRICT;

  HandlerVerdict judge(HandlerVerdict verdict) {
    if (this == TRUSTING || !(verdict instanceof HandlerVerdict.Proved proved)) {
      return verdict;
    }
    List<String> calls =
        proved.assumptions().stream()
            .filter(Assumption.OfCall.class::isInstance)
            .map(call -> call.text() + ", which --strict does not accept")
            .toList();
    return calls.isEmpty()
        ? verdict
        : new HandlerVerdict.Unknown(calls, List.of(), List.of(), Optional.empty(), proved.work());
  }
}
