package dev.airtight.paths.prove;

import dev.airtight.paths.state.Assumption;
import java.util.List;
import java.util.Optional;

/** What a proof may rest on. */
public enum Strictness {
  /** Any assumption that a contract does not contradict, as long as it is listed. */
  TRUSTING,
  /** Nothing that calls do without being followed: they may throw anything. */
  STRICT;

  HandlerVerdict judge(HandlerVerdict verdict) {
    if (!(verdict instanceof HandlerVerdict.Proved proved)) {
      return verdict;
    }
    List<String> refused =
        proved.assumptions().stream().flatMap(each -> refused(each).stream()).toList();
    return refused.isEmpty()
        ? verdict
        : new HandlerVerdict.Unknown(
            refused, List.of(), List.of(), Optional.empty(), proved.work());
  }

  /** Why no proof may rest on an assumption, as a clause in lower case; empty where it may. */
  private Optional<String> refused(Assumption assumption) {
    if (assumption == Assumption.Environment.ENOUGH_STACK) {
      return Optional.of(
          "calls nest as deep as the output, which its contract does not bound: the stack may"
              + " overflow, though nothing else can be thrown");
    }
    return this == STRICT && assumption instanceof Assumption.OfCall call
        ? Optional.of(call.text() + ", which --strict does not accept")
        : Optional.empty();
  }
}
