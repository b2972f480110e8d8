package dev.airtight.solver.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.term.RandomTerms;
import dev.airtight.solver.term.Terms;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Soundness of the facts: what holds under the assumed terms is never denied. */
class FactsProperties {
  @Property(tries = 800)
  void factsHoldUnderEveryAssignmentThatSatisfiesTheAssumptions(@ForAll long seed) {
    Random random = new Random(seed);
    Terms terms = new Terms();
    RandomTerms made = new RandomTerms(terms, random);
    Facts facts = Facts.NONE;
    for (int i = random.nextInt(8); i >= 0; i--) {
      RandomTerms.Bool assumed = made.bool(1 + random.nextInt(3));
      Optional<Facts> grown =
          facts.assume(assumed.value() ? assumed.term() : terms.not(assumed.term()));
      assertThat(grown).as("%s in %s", assumed, made.assignment()).isPresent();
      facts = grown.orElseThrow();
    }
    for (int i = 0; i < 20; i++) {
      RandomTerms.Bool bool = made.bool(random.nextInt(3));
      Truth truth = facts.decide(bool.term());
      assertThat(truth)
          .as("%s in %s", bool, made.assignment())
          .isNotEqualTo(Truth.of(!bool.value()));
      RandomTerms.Int integer = made.integer(random.nextInt(3));
      assertThat(facts.interval(integer.term()).contains(integer.value()))
          .as("%s in %s", integer, made.assignment())
          .isTrue();
      RandomTerms.Text text = made.text(random.nextInt(3));
      assertThat(facts.language(text.term()).contains(text.value())).isTrue();
      assertThat(facts.assume(terms.not(bool.value() ? bool.term() : terms.not(bool.term()))))
          .satisfies(opposite -> assertThat(opposite.isEmpty() || truth == Truth.UNKNOWN).isTrue());
    }
  }
}
