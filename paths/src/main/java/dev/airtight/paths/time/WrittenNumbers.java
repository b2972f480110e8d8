package dev.airtight.paths.time;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How a text says numbers: a letter for each digit, others as they are, {@code *} for a rest of
 * which nothing is said.
 */
record WrittenNumbers(String form) {
  private static final char REST = '*';

  /** Letters or anything else, of the same kind throughout. */
  private record Piece(char first, int length) {
    boolean isNumber() {
      return Character.isLowerCase(first) || first == 'M' || first == 'H';
    }

    Language language() {
      if (first == REST) {
        return Language.all();
      }
      return isNumber()
          ? Language.unit(UnitSet.range('0', '9')).repeat(length, OptionalInt.of(length))
          : Language.word(String.valueOf(first).repeat(length));
    }
  }

  private List<Piece> pieces() {
    List<Piece> all = new ArrayList<>();
    for (int at = 0; at < form.length(); ) {
      int end = at;
      while (end < form.length() && form.charAt(end) == form.charAt(at)) {
        end++;
      }
      all.add(new Piece(form.charAt(at), end - at));
      at = end;
    }
    return all;
  }

  /** The texts of this form that end before the rest. */
  Language digits() {
    return pieces().stream()
        .filter(piece -> piece.first() != REST)
        .map(Piece::language)
        .reduce(Language.word(""), Language::concat);
  }

  /**
   * What holds of a text of this form that says some numbers.
   *
   * @param numbers by letter
   */
  List<BoolTerm> says(Terms terms, TextTerm text, Map<Character, IntTerm> numbers) {
    List<TextTerm> parts = new ArrayList<>();
    List<BoolTerm> all = new ArrayList<>();
    for (Piece piece : pieces()) {
      TextTerm part = terms.freshText("part of a date");
      parts.add(part);
      all.add(terms.inLanguage(part, piece.language()));
      IntTerm number = numbers.get(piece.first());
      if (number != null) {
        all.add(terms.intEqual(number, terms.parsedInteger(part)));
      }
    }
    all.add(terms.textEqual(text, terms.concat(parts)));
    return all;
  }
}
