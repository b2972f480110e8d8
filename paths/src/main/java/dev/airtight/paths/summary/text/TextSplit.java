package dev.airtight.paths.summary.text;

import dev.airtight.paths.state.State;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Occurrences;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Cuts a text at its separators from left to right. */
final class TextSplit {
  private final Terms terms;
  private final TextSearch search;
  private final Separator separator;

  TextSplit(Terms terms, Separator separator) {
    this.terms = terms;
    this.search = new TextSearch(terms);
    this.separator = separator;
  }

  /**
   * The parts so far.
   *
   * @param rest what follows the last separator that was cut
   * @param complete whether the rest has no separator
   */
  record Parts(State state, List<TextTerm> parts, TextTerm rest, boolean complete) {}

  /** Cuts at the first {@code most} separators, in all ways. */
  List<Parts> split(State state, TextTerm text, int most) {
    List<Parts> all = new ArrayList<>();
    split(new Parts(state, List.of(), text, false), most, all);
    return all;
  }

  private void split(Parts soFar, int most, List<Parts> into) {
    TextSearch.Result next = next(soFar.state(), soFar.rest());
    next.absent().ifPresent(s -> into.add(new Parts(s, soFar.parts(), soFar.rest(), true)));
    for (TextSearch.Found found : next.found()) {
      if (soFar.parts().size() == most) {
        // Where the separator stands does not matter any more.
        into.add(new Parts(found.state(), soFar.parts(), soFar.rest(), false));
        continue;
      }
      List<TextTerm> parts = new ArrayList<>(soFar.parts());
      parts.add(found.before());
      split(new Parts(found.state(), List.copyOf(parts), found.after(), false), most, into);
    }
  }

  private TextSearch.Result next(State state, TextTerm text) {
    String literal = separator.literal();
    if (literal != null) {
      return search.first(state, text, literal);
    }
    Language free = Language.unitsOf(separator.units().complement());
    Optional<State> absent = state.assume(terms.inLanguage(text, free));
    List<TextSearch.Found> found = new ArrayList<>();
    state
        .assume(terms.not(terms.inLanguage(text, free)))
        .ifPresent(
            s -> {
              for (TextCuts.Occurrence o :
                  search.cuts().occurrences(s, text, separator.units(), true)) {
                found.addAll(afterRun(o));
              }
            });
    return new TextSearch.Result(absent, found);
  }

  private List<TextSearch.Found> afterRun(TextCuts.Occurrence occurrence) {
    if (!separator.run()) {
      return List.of(
          new TextSearch.Found(occurrence.state(), occurrence.before(), occurrence.after()));
    }
    List<TextSearch.Found> found = new ArrayList<>();
    for (TextStrip.Stripped stripped :
        new TextStrip(terms, separator.units())
            .strip(occurrence.state(), occurrence.after(), true, false)) {
      found.add(new TextSearch.Found(stripped.state(), occurrence.before(), stripped.text()));
    }
    return found;
  }

  /** A language of all texts without a separator. */
  Language withoutSeparator() {
    return separator.literal() == null
        ? Language.unitsOf(separator.units().complement())
        : Occurrences.notContaining(Objects.requireNonNull(separator.literal()));
  }
}
