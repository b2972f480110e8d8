package dev.airtight.paths.summary.text;

import dev.airtight.paths.state.State;
import dev.airtight.solver.language.Occurrences;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the first or last occurrence of a constant in a text, exactly, by cutting there. */
final class TextSearch {
  private final Terms terms;
  private final TextCuts cuts;

  TextSearch(Terms terms) {
    this.terms = terms;
    this.cuts = new TextCuts(terms);
  }

  TextCuts cuts() {
    return cuts;
  }

  /** Where the constant stands: between two parts of the text. */
  record Found(State state, TextTerm before, TextTerm after) {}

  /**
   * All cases.
   *
   * @param absent where the text does not contain the constant; empty where it surely does
   */
  record Result(Optional<State> absent, List<Found> found) {}

  /** The first occurrence of a constant that is not empty. */
  Result first(State state, TextTerm text, String part) {
    return search(state, text, part, true);
  }

  /** The last occurrence of a constant that is not empty. */
  Result last(State state, TextTerm text, String part) {
    return search(state, text, part, false);
  }

  private Result search(State state, TextTerm text, String part, boolean first) {
    BoolTerm absent = terms.inLanguage(text, Occurrences.notContaining(part));
    List<Found> found = new ArrayList<>();
    state
        .assume(terms.not(absent))
        .ifPresent(s -> found.addAll(present(s, cuts.resolve(s, text), part, first)));
    return new Result(state.assume(absent), found);
  }

  private List<Found> present(State state, TextTerm text, String part, boolean first) {
    List<TextTerm> pieces = text.pieces();
    TextTerm end = pieces.get(first ? 0 : pieces.size() - 1);
    if (end instanceof TextConstant constant && constant.value().contains(part)) {
      String value = constant.value();
      int at = first ? value.indexOf(part) : value.lastIndexOf(part);
      TextTerm before = terms.text(value.substring(0, at));
      TextTerm after = terms.text(value.substring(at + part.length()));
      return List.of(
          first
              ? new Found(
                  state,
                  before,
                  terms.concat(after, terms.concat(pieces.subList(1, pieces.size()))))
              : new Found(
                  state,
                  terms.concat(terms.concat(pieces.subList(0, pieces.size() - 1)), before),
                  after));
    }
    if (part.length() == 1) {
      List<Found> found = new ArrayList<>();
      for (TextCuts.Occurrence occurrence :
          cuts.occurrences(state, text, UnitSet.of(part.charAt(0)), first)) {
        found.add(new Found(occurrence.state(), occurrence.before(), occurrence.after()));
      }
      return found;
    }
    return text instanceof TextVariable variable
        ? inVariable(state, variable, part, first)
        : anywhere(state, text, part, first);
  }

  private List<Found> inVariable(State state, TextVariable variable, String part, boolean first) {
    TextTerm before = terms.freshText("before");
    TextTerm after = terms.freshText("after");
    return cuts.replace(state, variable, terms.concat(before, terms.text(part), after))
        .flatMap(s -> s.assume(isExtreme(before, part, after, first)))
        .map(s -> List.of(new Found(s, before, after)))
        .orElse(List.of());
  }

  private BoolTerm isExtreme(TextTerm before, String part, TextTerm after, boolean first) {
    return first
        ? terms.inLanguage(before, Occurrences.beforeFirst(part))
        : terms.inLanguage(after, Occurrences.afterLast(part));
  }

  /** The occurrence may lie across pieces. */
  private List<Found> anywhere(State state, TextTerm text, String part, boolean first) {
    IntTerm position = terms.freshInt("index", Interval.LENGTH);
    IntTerm end = terms.add(position, terms.constant(part.length()));
    List<Found> found = new ArrayList<>();
    Optional<State> within = state.assume(terms.lessOrEqual(end, terms.length(text)));
    if (within.isEmpty()) {
      return found;
    }
    for (TextCuts.Halves start : cuts.cut(within.get(), text, position)) {
      for (TextCuts.Halves rest :
          cuts.cut(start.state(), start.right(), terms.constant(part.length()))) {
        rest.state()
            .assume(terms.textEqual(rest.left(), terms.text(part)))
            .flatMap(s -> s.assume(isExtreme(start.left(), part, rest.right(), first)))
            .ifPresent(s -> found.add(new Found(s, start.left(), rest.right())));
      }
    }
    return found;
  }
}
