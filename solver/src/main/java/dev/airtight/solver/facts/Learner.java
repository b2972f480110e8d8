package dev.airtight.solver.facts;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.And;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.IntEqual;
import dev.airtight.solver.term.BoolTerm.IntLessOrEqual;
import dev.airtight.solver.term.BoolTerm.Not;
import dev.airtight.solver.term.BoolTerm.Or;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;

/** Grows facts by one assumption. Methods that learn return false on a contradiction. */
final class Learner {
  private static final int MAX_CLAUSES = 64;
  private static final int MAX_CLAUSE_TERMS = 8;
  private static final int MAX_HOLES = 256;
  private static final int MAX_DEPTH = 60;

  /** How a disjunction stands. */
  private enum Standing {
    /** It may still tell something. */
    OPEN,
    /** It is true, whatever is learned from now on. */
    SETTLED,
    CONTRADICTED
  }

  private Facts facts;
  private Reading latest;
  private final IntLearning ints = new IntLearning(this);
  private int depth;

  Learner(Facts facts) {
    this.facts = facts;
    this.latest = new Reading(facts);
  }

  private Reading reading() {
    latest = latest.facts() == facts ? latest.again() : new Reading(facts);
    return latest;
  }

  Facts facts() {
    return facts;
  }

  boolean assume(BoolTerm term) {
    return learn(term, true) && recheckClauses();
  }

  /** Assumes that the term has the given truth value. */
  boolean learn(BoolTerm term, boolean wanted) {
    if (term instanceof Not not) {
      return learn(not.operand(), !wanted);
    }
    Truth before = reading().decide(term);
    if (before != Truth.UNKNOWN) {
      return before == Truth.of(wanted);
    }
    if (depth > MAX_DEPTH) {
      // Learning nothing is sound.
      return true;
    }
    depth++;
    boolean consistent = record(term, wanted);
    depth--;
    return consistent;
  }

  private boolean record(BoolTerm term, boolean wanted) {
    if (term instanceof And and) {
      return wanted ? learnEach(and.operands(), true) : learnClause(and.operands(), false, term);
    }
    if (term instanceof Or or) {
      return wanted ? learnClause(or.operands(), true, term) : learnEach(or.operands(), false);
    }
    know(term, wanted);
    if (term instanceof IntEqual equal) {
      BigInteger value = equal.right().value();
      return wanted ? ints.learn(equal.left(), Interval.of(value)) : learnHole(equal.left(), value);
    }
    if (term instanceof IntLessOrEqual order) {
      return learnOrder(order, wanted);
    }
    if (term instanceof InLanguage membership) {
      return learnMembership(membership.text(), membership.language(), wanted);
    }
    if (term instanceof TextEqual equal && wanted) {
      return learnEqual(equal.left(), equal.right());
    }
    return true;
  }

  private void know(BoolTerm term, boolean wanted) {
    facts =
        new Facts(
            facts.truths.plus(term, wanted),
            facts.intervals,
            facts.holes,
            facts.languages,
            facts.clauses);
  }

  private boolean learnEach(List<BoolTerm> terms, boolean wanted) {
    for (BoolTerm term : terms) {
      if (!learn(term, wanted)) {
        return false;
      }
    }
    return true;
  }

  private boolean learnClause(List<BoolTerm> terms, boolean wanted, BoolTerm whole) {
    know(whole, wanted);
    Disjunction clause = new Disjunction(terms, wanted);
    Standing standing = standing(clause);
    if (standing == Standing.OPEN
        && terms.size() <= MAX_CLAUSE_TERMS
        && facts.clauses.size() < MAX_CLAUSES) {
      withClauses(facts.clauses.plus(clause));
    }
    return standing != Standing.CONTRADICTED;
  }

  /** If all terms but one fail to be as wanted, that one must be. */
  private Standing standing(Disjunction clause) {
    Reading reading = reading();
    BoolTerm open = null;
    for (BoolTerm term : clause.terms()) {
      Truth truth = reading.decide(term);
      if (truth == Truth.of(clause.wanted())) {
        return Standing.SETTLED;
      }
      if (truth == Truth.UNKNOWN) {
        if (open != null) {
          return Standing.OPEN;
        }
        open = term;
      }
    }
    return open != null && learn(open, clause.wanted()) ? Standing.SETTLED : Standing.CONTRADICTED;
  }

  /** What is settled is never looked at again. */
  private boolean recheckClauses() {
    List<Disjunction> settled = new ArrayList<>();
    for (Disjunction clause : facts.clauses) {
      Standing standing = standing(clause);
      if (standing == Standing.CONTRADICTED) {
        return false;
      } else if (standing == Standing.SETTLED) {
        settled.add(clause);
      }
    }
    if (!settled.isEmpty()) {
      withClauses(facts.clauses.minusAll(settled));
    }
    return true;
  }

  private void withClauses(PVector<Disjunction> clauses) {
    facts = new Facts(facts.truths, facts.intervals, facts.holes, facts.languages, clauses);
  }

  private boolean learnOrder(IntLessOrEqual order, boolean wanted) {
    BigInteger left = order.left().constantValue();
    BigInteger right = order.right().constantValue();
    if (right != null) {
      return ints.learn(
          order.left(),
          wanted ? new Interval(null, right) : new Interval(right.add(BigInteger.ONE), null));
    }
    if (left != null) {
      return ints.learn(
          order.right(),
          wanted ? new Interval(left, null) : new Interval(null, left.subtract(BigInteger.ONE)));
    }
    return true;
  }

  private boolean learnHole(IntTerm term, BigInteger value) {
    OffsetForm quantity = OffsetForm.of(term);
    PSet<BigInteger> excluded = facts.holes.getOrDefault(quantity.key(), HashTreePSet.empty());
    if (excluded.size() >= MAX_HOLES) {
      return true;
    }
    PMap<Object, PSet<BigInteger>> holes =
        facts.holes.plus(quantity.key(), excluded.plus(quantity.ofKey(value)));
    facts = new Facts(facts.truths, facts.intervals, holes, facts.languages, facts.clauses);
    return ints.learn(term, Interval.ALL);
  }

  private boolean learnMembership(TextTerm text, Language language, boolean wanted) {
    if (!(text instanceof TextVariable variable)) {
      return true;
    }
    Language before = facts.language(variable);
    try {
      return setLanguage(variable, wanted ? before.intersect(language) : before.minus(language));
    } catch (LanguageTooLargeException tooLarge) {
      // The literal itself is known; a solver can use it.
      return true;
    }
  }

  private boolean learnEqual(TextTerm left, TextTerm right) {
    Reading reading = reading();
    Interval common = reading.length(left).intersect(reading.length(right));
    if (common.isEmpty()) {
      return false;
    }
    return learnFrom(left, right, common) && learnFrom(right, left, common);
  }

  private boolean learnFrom(TextTerm text, TextTerm equal, Interval length) {
    if (!(text instanceof TextVariable variable)) {
      return true;
    }
    store(variable, length);
    return learnMembership(variable, new Reading(facts).language(equal), true);
  }

  private boolean setLanguage(TextVariable variable, Language language) {
    if (language.isEmpty()) {
      return false;
    }
    facts =
        new Facts(
            facts.truths,
            facts.intervals,
            facts.holes,
            facts.languages.plus(variable, language),
            facts.clauses);
    return !new Reading(facts).length(variable).isEmpty();
  }

  /** The interval of a key is part of the given one. */
  void store(Object key, Interval interval) {
    Interval before = facts.intervals.get(key);
    facts =
        new Facts(
            facts.truths,
            facts.intervals.plus(key, before == null ? interval : before.intersect(interval)),
            facts.holes,
            facts.languages,
            facts.clauses);
  }
}
