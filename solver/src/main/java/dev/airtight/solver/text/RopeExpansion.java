package dev.airtight.solver.text;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextConcat;
import dev.airtight.solver.term.TextTerm.TextConstant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Membership of a rope, exactly, as a boolean combination of memberships of its pieces: a run of
 * the automaton over the rope is a run over each piece, joined at the states between them.
 */
final class RopeExpansion {
  /** State pairs over all pieces; beyond it the rope is undecided. */
  private static final int MAX_CASES = 6000;

  /** State pairs times states, for each pair is a language to be made. */
  private static final int MAX_WORK = 400_000;

  private final Terms terms;
  private final Map<InLanguage, BoolTerm> known = new HashMap<>();

  RopeExpansion(Terms terms) {
    this.terms = terms;
  }

  /**
   * The term itself unless it is a membership of several pieces.
   *
   * @throws LanguageTooLargeException if there are too many cases
   */
  BoolTerm apply(BoolTerm term) {
    if (!(term instanceof InLanguage membership)
        || !(membership.text() instanceof TextConcat rope)) {
      return term;
    }
    BoolTerm expanded = known.get(membership);
    if (expanded == null) {
      expanded = new Cases(rope.pieces(), membership.language()).from(0, 0);
      known.put(membership, expanded);
    }
    return expanded;
  }

  private final class Cases {
    private final List<TextTerm> pieces;
    private final Language language;
    private final Map<List<Integer>, BoolTerm> made = new HashMap<>();
    private int count;

    Cases(List<TextTerm> pieces, Language language) {
      this.pieces = pieces;
      this.language = language;
    }

    /** Whether the pieces from an index on lead from a state to acceptance. */
    BoolTerm from(int index, int state) {
      List<Integer> key = List.of(index, state);
      BoolTerm result = made.get(key);
      if (result == null) {
        result = compute(index, state);
        made.put(key, result);
      }
      return result;
    }

    private BoolTerm compute(int index, int state) {
      TextTerm piece = pieces.get(index);
      if (index == pieces.size() - 1) {
        return terms.inLanguage(piece, language.from(state));
      }
      if (piece instanceof TextConstant constant) {
        OptionalInt next = language.run(state, constant.value());
        return next.isPresent() ? from(index + 1, next.getAsInt()) : terms.bool(false);
      }
      List<BoolTerm> cases = new ArrayList<>();
      for (int next : reachable(state)) {
        BoolTerm rest = from(index + 1, next);
        if (rest != terms.bool(false)) {
          if (++count > MAX_CASES || count * language.stateCount() > MAX_WORK) {
            throw new LanguageTooLargeException("a text of many pieces against a large language");
          }
          cases.add(terms.and(terms.inLanguage(piece, language.between(state, next)), rest));
        }
      }
      return terms.or(cases);
    }

    private List<Integer> reachable(int start) {
      List<Integer> order = new ArrayList<>();
      BitSet seen = new BitSet();
      Deque<Integer> open = new ArrayDeque<>();
      seen.set(start);
      open.add(start);
      while (!open.isEmpty()) {
        int state = open.remove();
        order.add(state);
        for (int next : language.successors(state)) {
          if (!seen.get(next)) {
            seen.set(next);
            open.add(next);
          }
        }
      }
      return order;
    }
  }
}
