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

  /** What both begin and end with stays as it is: a text that grows on one path has only grown. */
  TextTerm of(TextTerm one, TextTerm other) {
    if (one.equals(other)) {
      return one;
    }
    List<TextTerm> a = one.pieces();
    List<TextTerm> b = other.pieces();
    int most = Math.min(a.size(), b.size());
    int begin = 0;
    while (begin < most && a.get(begin).equals(b.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < most - begin && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
      end++;
    }
    TextTerm either = terms.freshText("merged");
    is(first, either, a.subList(begin, a.size() - end));
    is(terms.not(first), either, b.subList(begin, b.size() - end));
    return terms.concat(
        terms.concat(a.subList(0, begin)),
        either,
        terms.concat(a.subList(a.size() - end, a.size())));
  }

  private void is(BoolTerm when, TextTerm text, List<TextTerm> pieces) {
    known.add(terms.implies(when, terms.textEqual(text, terms.concat(pieces))));
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
