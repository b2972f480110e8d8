package dev.airtight.solver.facts;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.And;
import dev.airtight.solver.term.BoolTerm.BoolConstant;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.IntEqual;
import dev.airtight.solver.term.BoolTerm.IntLessOrEqual;
import dev.airtight.solver.term.BoolTerm.Not;
import dev.airtight.solver.term.BoolTerm.Or;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.CodePointCount;
import dev.airtight.solver.term.IntTerm.IfThenElse;
import dev.airtight.solver.term.IntTerm.ParsedInteger;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Intervals;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;
import org.pcollections.PSet;

/**
 * A question to the facts, or several, one after the other. Remembers the intervals of shared
 * subterms and knows less and less after a fixed number of steps, so that no question is expensive.
 */
final class Reading {
  private static final int MAX_STEPS = 2000;
  private static final int MAX_DEPTH = 100;

  private final Facts facts;
  private final TextReading texts;
  private final Map<IntTerm, Interval> known = new IdentityHashMap<>();
  private int steps;
  private int depth;

  Reading(Facts facts) {
    this.facts = facts;
    this.texts = new TextReading(facts, this);
  }

  /** The facts that are asked. */
  Facts facts() {
    return facts;
  }

  /** Another question to the same facts, with what was remembered and as many steps again. */
  Reading again() {
    steps = 0;
    return this;
  }

  Truth decide(BoolTerm term) {
    if (term instanceof BoolConstant constant) {
      return Truth.of(constant.value());
    }
    if (term instanceof Not not) {
      return decide(not.operand()).negated();
    }
    Boolean assumed = facts.truths.get(term);
    if (assumed != null) {
      return Truth.of(assumed);
    }
    BoolTerm negation = term.knownNegation();
    Boolean denied = negation == null ? null : facts.truths.get(negation);
    if (denied != null) {
      return Truth.of(!denied);
    }
    if (exhausted()) {
      return Truth.UNKNOWN;
    }
    depth++;
    Truth truth = compute(term);
    depth--;
    return truth;
  }

  private boolean exhausted() {
    WorkBudget.charge(Work.TERMS, 1);
    return ++steps > MAX_STEPS || depth > MAX_DEPTH;
  }

  private Truth compute(BoolTerm term) {
    if (term instanceof And and) {
      return decideAll(and.operands(), Truth.FALSE);
    }
    if (term instanceof Or or) {
      return decideAll(or.operands(), Truth.TRUE);
    }
    if (term instanceof IntEqual equal) {
      return decideEqual(equal.left(), equal.right().value());
    }
    if (term instanceof IntLessOrEqual order) {
      return decideOrder(interval(order.left()), interval(order.right()));
    }
    if (term instanceof InLanguage membership) {
      return decideMembership(membership.text(), membership.language());
    }
    if (term instanceof TextEqual equal) {
      return decideEqual(equal.left(), equal.right());
    }
    return Truth.UNKNOWN;
  }

  /** {@code decisive} if some term is, its opposite if all are the opposite. */
  private Truth decideAll(Iterable<BoolTerm> terms, Truth decisive) {
    Truth result = decisive.negated();
    for (BoolTerm term : terms) {
      Truth truth = decide(term);
      if (truth == decisive) {
        return decisive;
      }
      if (truth == Truth.UNKNOWN) {
        result = Truth.UNKNOWN;
      }
    }
    return result;
  }

  private Truth decideEqual(IntTerm term, BigInteger value) {
    Interval interval = interval(term);
    if (!interval.contains(value)) {
      return Truth.FALSE;
    }
    OffsetForm quantity = OffsetForm.of(term);
    PSet<BigInteger> excluded = facts.holes.get(quantity.key());
    if (excluded != null && excluded.contains(quantity.ofKey(value))) {
      return Truth.FALSE;
    }
    return value.equals(interval.single()) ? Truth.TRUE : Truth.UNKNOWN;
  }

  private static Truth decideOrder(Interval left, Interval right) {
    BigInteger rightMin = right.min();
    if (rightMin != null && left.isAtMost(rightMin)) {
      return Truth.TRUE;
    }
    BigInteger rightMax = right.max();
    return rightMax != null && left.isAtLeast(rightMax.add(BigInteger.ONE))
        ? Truth.FALSE
        : Truth.UNKNOWN;
  }

  private Truth decideMembership(TextTerm text, Language language) {
    Language possible = language(text);
    try {
      Language common = possible.intersect(language);
      if (common.isEmpty()) {
        return Truth.FALSE;
      }
      return common.equals(possible) ? Truth.TRUE : Truth.UNKNOWN;
    } catch (LanguageTooLargeException tooLarge) {
      // Not known here; a solver may decide it in another way.
      return Truth.UNKNOWN;
    }
  }

  private Truth decideEqual(TextTerm left, TextTerm right) {
    if (texts.length(left).intersect(texts.length(right)).isEmpty()) {
      return Truth.FALSE;
    }
    Language one = language(left);
    Language other = language(right);
    if (one.isAll() || other.isAll()) {
      return Truth.UNKNOWN;
    }
    try {
      return one.intersect(other).isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
    } catch (LanguageTooLargeException tooLarge) {
      // As above.
      return Truth.UNKNOWN;
    }
  }

  Language language(TextTerm text) {
    return texts.language(text);
  }

  Interval length(TextTerm text) {
    return texts.length(text);
  }

  Interval interval(IntTerm term) {
    BigInteger constant = term.constantValue();
    if (constant != null) {
      return Interval.of(constant);
    }
    Interval remembered = known.get(term);
    if (remembered != null) {
      return remembered;
    }
    if (exhausted()) {
      return term.interval();
    }
    depth++;
    OffsetForm quantity = OffsetForm.of(term);
    Interval learned = facts.intervals.get(quantity.key());
    Interval derived = derive(term).intersect(term.interval());
    Interval interval = learned == null ? derived : derived.intersect(quantity.ofTerm(learned));
    depth--;
    known.put(term, interval);
    return interval;
  }

  private Interval derive(IntTerm term) {
    if (term instanceof TextLength length) {
      return texts.length(length.text());
    }
    if (term instanceof CodePointCount count) {
      return texts.codePoints(count.text());
    }
    if (term instanceof ParsedInteger parsed) {
      return texts.parsed(parsed.text());
    }
    if (term instanceof IfThenElse choice) {
      Truth condition = decide(choice.condition());
      if (condition != Truth.UNKNOWN) {
        return interval(condition == Truth.TRUE ? choice.thenTerm() : choice.elseTerm());
      }
    }
    return Intervals.of(term, this::interval);
  }
}
