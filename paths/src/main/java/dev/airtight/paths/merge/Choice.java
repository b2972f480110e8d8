package dev.airtight.paths.merge;

import dev.airtight.paths.floating.EitherNumber;
import dev.airtight.paths.state.Knowledge;
import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.Addend;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of two paths was taken, as a term: a condition that holds on the one and not on the other,
 * or a variable of its own. So a value is never that of the path that was not taken.
 */
final class Choice {
  /** More of what a merged text may be is not told. */
  private static final int MOST_STATES = 200;

  private final Terms terms;
  private final State firstState;
  private final State secondState;
  private final BoolTerm first;

  /** What holds of both, and what holds of each where it was taken. */
  private final List<BoolTerm> known = new ArrayList<>();

  Choice(Terms terms, State fork, State one, State other) {
    this.terms = terms;
    this.firstState = one;
    this.secondState = other;
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

  /** What both are sums of stays as it is: a number that one path adds to has only grown. */
  IntTerm of(IntTerm one, IntTerm other) {
    IntTerm common = terms.constant(0);
    List<Addend> others = addends(other);
    for (Addend each : addends(one)) {
      if (others.contains(each)) {
        common = terms.add(common, terms.multiply(terms.constant(each.coefficient()), each.term()));
      }
    }
    return terms.add(
        common,
        terms.ifThenElse(first, terms.subtract(one, common), terms.subtract(other, common)));
  }

  private static List<Addend> addends(IntTerm term) {
    if (term instanceof IntTerm.Sum sum) {
      return sum.addends();
    }
    return term.constantValue() == null ? List.of(new Addend(BigInteger.ONE, term)) : List.of();
  }

  /** Empty where one of them may be NaN. */
  Optional<FloatingValue> of(FloatingValue one, FloatingValue other) {
    EitherNumber numbers =
        new EitherNumber(terms, (inOne, inOther) -> terms.ifThenElse(first, inOne, inOther));
    return numbers
        .of(firstState, one, secondState, other)
        .map(
            either -> {
              RealTerm real = Objects.requireNonNull(either.value().term());
              Optional.ofNullable(either.low())
                  .ifPresent(low -> known.add(terms.lessOrEqual(low, real)));
              Optional.ofNullable(either.high())
                  .ifPresent(high -> known.add(terms.lessOrEqual(real, high)));
              return either.value();
            });
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
    TextTerm inOne = terms.concat(a.subList(begin, a.size() - end));
    TextTerm inOther = terms.concat(b.subList(begin, b.size() - end));
    known.add(terms.implies(first, terms.textEqual(either, inOne)));
    known.add(terms.implies(terms.not(first), terms.textEqual(either, inOther)));
    language(inOne, inOther).ifPresent(of -> known.add(terms.inLanguage(either, of)));
    return terms.concat(
        terms.concat(a.subList(0, begin)),
        either,
        terms.concat(a.subList(a.size() - end, a.size())));
  }

  /** Of the one and the other, as far as it is simple. */
  private Optional<Language> language(TextTerm one, TextTerm other) {
    Language a = firstState.knowledge().facts().language(one);
    Language b = secondState.knowledge().facts().language(other);
    if (a.isAll() || b.isAll() || a.stateCount() + b.stateCount() > MOST_STATES) {
      return Optional.empty();
    }
    try {
      return Optional.of(a.union(b));
    } catch (LanguageTooLargeException tooLarge) {
      // The text is what it is on either path, of which its language says no more.
      return Optional.empty();
    }
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
