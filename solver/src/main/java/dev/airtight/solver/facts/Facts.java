package dev.airtight.solver.facts;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What is known on one path because certain terms were assumed: an immutable value that shares
 * structure with the facts it grew from.
 *
 * <p>Sound but not complete: under every assignment that makes all assumed terms true, {@link
 * #decide} agrees with the value of a term or does not know, {@link #interval} contains it and
 * {@link #language} contains the text. Questions take a bounded number of steps and ask no solver.
 */
public final class Facts {
  /** Nothing assumed. */
  public static final Facts NONE =
      new Facts(
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          TreePVector.empty());

  /** Terms known to be true or false; no constants and no negations. */
  final PMap<BoolTerm, Boolean> truths;

  /** Intervals by {@link OffsetForm#key()}. */
  final PMap<Object, Interval> intervals;

  /** Values that are excluded, by {@link OffsetForm#key()}. */
  final PMap<Object, PSet<BigInteger>> holes;

  final PMap<TextVariable, Language> languages;

  /** Assumed disjunctions that may become decided by what is assumed later. */
  final PVector<Disjunction> clauses;

  Facts(
      PMap<BoolTerm, Boolean> truths,
      PMap<Object, Interval> intervals,
      PMap<Object, PSet<BigInteger>> holes,
      PMap<TextVariable, Language> languages,
      PVector<Disjunction> clauses) {
    this.truths = truths;
    this.intervals = intervals;
    this.holes = holes;
    this.languages = languages;
    this.clauses = clauses;
  }

  /**
   * These facts and the term; empty if that is a contradiction, so that no assignment satisfies all
   * that was assumed.
   */
  public Optional<Facts> assume(BoolTerm term) {
    Learner learner = new Learner(this);
    return learner.assume(term) ? Optional.of(learner.facts()) : Optional.empty();
  }

  /** Whether the term must be true, or must be false. */
  public Truth decide(BoolTerm term) {
    return new Reading(this).decide(term);
  }

  /**
   * An interval that contains the term's value; empty only if the facts contradict each other
   * unnoticed.
   */
  public Interval interval(IntTerm term) {
    return new Reading(this).interval(term);
  }

  /** A language that contains the variable's text. */
  public Language language(TextVariable variable) {
    return languages.getOrDefault(variable, Language.all());
  }

  /** A language that contains the text; coarse for ropes of many or complicated pieces. */
  public Language language(TextTerm text) {
    return new Reading(this).language(text);
  }
}
