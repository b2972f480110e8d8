package dev.airtight.paths.summary.text;

import dev.airtight.paths.state.State;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.term.TextTerm.UnitText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes units of a set off the ends of a text. */
final class TextStrip {
  private final Terms terms;
  private final TextCuts cuts;
  private final UnitSet blank;
  private final Language blanks;
  private final Language startsBlank;
  private final Language endsBlank;

  TextStrip(Terms terms, UnitSet blank) {
    this.terms = terms;
    this.cuts = new TextCuts(terms);
    this.blank = blank;
    this.blanks = Language.unitsOf(blank);
    this.startsBlank = Language.unit(blank).concat(Language.all());
    this.endsBlank = Language.all().concat(Language.unit(blank));
  }

  record Stripped(State state, TextTerm text) {}

  List<Stripped> strip(State state, TextTerm text, boolean leading, boolean trailing) {
    TextTerm resolved = cuts.resolve(state, text);
    List<Stripped> all = List.of(new Stripped(state, resolved));
    if (leading) {
      all = eachEnd(all, true);
    }
    return trailing ? eachEnd(all, false) : all;
  }

  private List<Stripped> eachEnd(List<Stripped> texts, boolean start) {
    List<Stripped> all = new ArrayList<>();
    texts.forEach(t -> stripEnd(t.state(), t.text().pieces(), start, all));
    return all;
  }

  private void stripEnd(State state, List<TextTerm> pieces, boolean start, List<Stripped> into) {
    if (pieces.isEmpty()) {
      into.add(new Stripped(state, terms.text("")));
      return;
    }
    int end = start ? 0 : pieces.size() - 1;
    TextTerm piece = pieces.get(end);
    List<TextTerm> others =
        start ? pieces.subList(1, pieces.size()) : pieces.subList(0, pieces.size() - 1);
    if (piece instanceof TextConstant constant) {
      String rest = stripConstant(constant.value(), start);
      if (rest.isEmpty()) {
        stripEnd(state, others, start, into);
      } else {
        into.add(new Stripped(state, join(terms.text(rest), others, start)));
      }
      return;
    }
    BoolTerm allBlank = terms.inLanguage(piece, blanks);
    if (pieces.size() > 1) {
      state.assume(allBlank).ifPresent(s -> stripEnd(s, others, start, into));
    }
    Optional<State> visible =
        pieces.size() > 1 ? state.assume(terms.not(allBlank)) : Optional.of(state);
    if (visible.isPresent()) {
      stripPiece(visible.get(), piece, others, start, into);
    }
  }

  /** The piece is not all blank, or is the only one. */
  private void stripPiece(
      State state, TextTerm piece, List<TextTerm> others, boolean start, List<Stripped> into) {
    BoolTerm atEnd = terms.inLanguage(piece, start ? startsBlank : endsBlank);
    if (piece instanceof DecimalText || state.assume(atEnd).isEmpty()) {
      into.add(new Stripped(state, join(piece, others, start)));
    } else if (piece instanceof UnitText) {
      state.assume(atEnd).ifPresent(s -> into.add(new Stripped(s, terms.concat(others))));
      state
          .assume(terms.not(atEnd))
          .ifPresent(s -> into.add(new Stripped(s, join(piece, others, start))));
    } else {
      TextTerm removed = terms.freshText("blank");
      TextTerm kept = terms.freshText("stripped");
      TextTerm rope = start ? terms.concat(removed, kept) : terms.concat(kept, removed);
      Language free = (start ? startsBlank : endsBlank).complement();
      cuts.replace(state, (TextVariable) piece, rope)
          .flatMap(s -> s.assume(terms.inLanguage(removed, blanks)))
          .flatMap(s -> s.assume(terms.inLanguage(kept, free)))
          .ifPresent(s -> into.add(new Stripped(s, join(kept, others, start))));
    }
  }

  private TextTerm join(TextTerm piece, List<TextTerm> others, boolean start) {
    return start
        ? terms.concat(piece, terms.concat(others))
        : terms.concat(terms.concat(others), piece);
  }

  private String stripConstant(String value, boolean start) {
    int from = 0;
    int to = value.length();
    while (start && from < to && blank.contains(value.charAt(from))) {
      from++;
    }
    while (!start && from < to && blank.contains(value.charAt(to - 1))) {
      to--;
    }
    return value.substring(from, to);
  }
}
