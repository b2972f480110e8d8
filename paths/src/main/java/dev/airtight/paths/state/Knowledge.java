package dev.airtight.paths.state;

import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What holds on a path.
 *
 * @param condition everything assumed; null where nothing was
 * @param facts what is cheaply known from it
 * @param cuts how text variables were cut into pieces; each is also part of the condition
 * @param assumptions what it rests on and was not proved
 * @param gaps why nothing is proved of it any more: what it went on after without being followed
 * @param outputs what contracts say of the outputs that came up so far
 */
public record Knowledge(
    @Nullable PathCondition condition,
    Facts facts,
    PMap<TextTerm.TextVariable, TextTerm> cuts,
    PSet<Assumption> assumptions,
    PSet<String> gaps,
    Outputs outputs) {

  public static Knowledge nothing(Facts facts) {
    return new Knowledge(
        null,
        facts,
        HashTreePMap.empty(),
        HashTreePSet.empty(),
        HashTreePSet.empty(),
        Outputs.NONE);
  }

  /** Assumes a term; null where that contradicts what is cheaply known. */
  public @Nullable Knowledge assume(BoolTerm term) {
    if (term.isTrue()) {
      return this;
    }
    if (term.isFalse()) {
      return null;
    }
    return facts
        .assume(term)
        .map(
            learned ->
                new Knowledge(
                    PathCondition.of(condition, term), learned, cuts, assumptions, gaps, outputs))
        .orElse(null);
  }

  /** How many terms were assumed. */
  public int depth() {
    return condition == null ? 0 : condition.depth();
  }

  /** The text with every variable replaced by what it was cut into on this path. */
  public TextTerm resolve(Terms terms, TextTerm text) {
    List<TextTerm> resolved = new ArrayList<>();
    boolean changed = false;
    for (TextTerm piece : text.pieces()) {
      TextTerm cut = piece instanceof TextTerm.TextVariable variable ? cuts.get(variable) : null;
      changed |= cut != null;
      resolved.add(cut == null ? piece : resolve(terms, cut));
    }
    return changed ? terms.concat(resolved) : text;
  }

  public Knowledge withCut(TextTerm.TextVariable variable, TextTerm pieces) {
    return new Knowledge(condition, facts, cuts.plus(variable, pieces), assumptions, gaps, outputs);
  }

  public Knowledge withAssumption(Assumption assumption) {
    return new Knowledge(condition, facts, cuts, assumptions.plus(assumption), gaps, outputs);
  }

  /** What is known, whatever that rests on. */
  public Knowledge withoutAssumptions() {
    return new Knowledge(condition, facts, cuts, HashTreePSet.empty(), gaps, outputs);
  }

  /** Whether nothing was learned of a path since, but for facts that hold on all. */
  public boolean hasOnlyMoreAssumptionsThan(Knowledge before) {
    return condition == before.condition
        && cuts.equals(before.cuts)
        && gaps.equals(before.gaps)
        && outputs.equals(before.outputs);
  }

  public Knowledge withGap(String reason) {
    return new Knowledge(condition, facts, cuts, assumptions, gaps.plus(reason), outputs);
  }

  /**
   * With what is not proved of two paths, of which this is what is known of both: how both cut
   * texts, and all that either rests on.
   */
  public Knowledge withUnprovedOf(Knowledge one, Knowledge other) {
    PMap<TextTerm.TextVariable, TextTerm> both = cuts;
    for (var cut : one.cuts.entrySet()) {
      if (cut.getValue().equals(other.cuts.get(cut.getKey()))) {
        both = both.plus(cut.getKey(), cut.getValue());
      }
    }
    return new Knowledge(
        condition,
        facts,
        both,
        one.assumptions.plusAll(other.assumptions),
        one.gaps.plusAll(other.gaps),
        one.outputs);
  }

  Knowledge withOutputs(Outputs newOutputs) {
    return new Knowledge(condition, facts, cuts, assumptions, gaps, newOutputs);
  }
}
