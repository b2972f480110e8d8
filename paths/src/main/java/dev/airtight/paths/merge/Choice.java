package dev.airtight.paths.merge;

import dev.airtight.paths.state.Knowledge;
import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of two paths was taken, as a term: a condition that holds on the one and not on the other,
 * or a variable of its own. So a value is never that of the path that was not taken.
 */
final class Choice {
  private final Terms terms;
  private final BoolTerm first;

  /** What holds of both, and what holds of each where it was taken. */
  private final List<BoolTerm> known = new ArrayList<>();

  Choice(Terms terms, State fork, State one, State other) {
    this.terms = terms;
    PathCondition base = fork.knowledge().condition();
    Set<BoolTerm> onlyOne = since(base, one);
    Set<BoolTerm> onlyOther = since(base, other);
    Set<BoolTerm> common = new LinkedHashSet<>(onlyOne);
    common.retainAll(onlyOther);
    onlyOne.removeAll(common);
    onlyOther.removeAll(common);
    this.first =
        onlyOne.stream()
            .filter(term -> onlyOther.contains(terms.not(term)))
            .findFirst()
            .orElseGet(() -> terms.freshBool("way"));
    onlyOne.remove(first);
    onlyOther.remove(terms.not(first));
    known.addAll(common);
    known.add(terms.implies(first, terms.and(onlyOne)));
    known.add(terms.implies(terms.not(first), terms.and(onlyOther)));
  }

  private static Set<BoolTerm> since(@Nullable PathCondition base, State state) {
    List<BoolTerm> all = PathCondition.terms(state.knowledge().condition());
    return new LinkedHashSet<>(all.subList(base == null ? 0 : base.depth(), all.size()));
  }

  BoolTerm of(BoolTerm one, BoolTerm other) {
    return terms.ifThenElse(first, one, other);
  }

  IntTerm of(IntTerm one, IntTerm other) {
    return terms.ifThenElse(first, one, other);
  }

  TextTerm of(TextTerm one, TextTerm other) {
    if (one.equals(other)) {
      return one;
    }
    TextTerm either = terms.freshText("merged");
    known.add(terms.implies(first, terms.textEqual(either, one)));
    known.add(terms.implies(terms.not(first), terms.textEqual(either, other)));
    return either;
  }

  /** What is known of both paths, given what was known where they parted. */
  Optional<Knowledge> learned(Knowledge before) {
    Knowledge learned = before;
    for (BoolTerm term : known) {
      learned = learned == null ? null : learned.assume(term);
    }
    return Optional.ofNullable(learned);
  }
}
