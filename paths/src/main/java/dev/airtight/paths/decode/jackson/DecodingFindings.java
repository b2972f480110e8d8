package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was noted while a value was made: when decoding it throws, and what holds if it does not.
 */
final class DecodingFindings {
  private final Terms terms;
  private final List<Suspect> suspects = new ArrayList<>();
  private final List<BoolTerm> facts = new ArrayList<>();

  /** A way in which decoding may throw. */
  @FunctionalInterface
  interface Suspect {

    /** The outputs for which it does, given the finished value. */
    List<Refusal> in(State state);
  }

  /** See {@link Decoding.Refused}. */
  record Refusal(State state, String reason) {}

  DecodingFindings(Terms terms) {
    this.terms = terms;
  }

  void suspect(Suspect suspect) {
    suspects.add(suspect);
  }

  /** Decoding throws where a condition holds, and nowhere else on its account. */
  void refuse(BoolTerm condition, String reason) {
    refuseWithoutFact(condition, reason);
    fact(terms.not(condition));
  }

  /** Decoding may throw where a condition holds. */
  void refuseWithoutFact(BoolTerm condition, String reason) {
    if (!condition.isFalse()) {
      suspect(
          state ->
              state.assume(condition).map(refused -> new Refusal(refused, reason)).stream()
                  .toList());
    }
  }

  /** Something that holds wherever decoding does not throw. */
  void fact(BoolTerm term) {
    facts.add(term);
  }

  /** The state after decoding; empty where it always throws. */
  Optional<State> success(State state) {
    Optional<State> current = Optional.of(state);
    for (BoolTerm fact : facts) {
      current = current.flatMap(s -> s.assume(fact));
    }
    return current;
  }

  List<Refusal> refusals(State state) {
    return suspects.stream().flatMap(suspect -> suspect.in(state).stream()).toList();
  }
}
