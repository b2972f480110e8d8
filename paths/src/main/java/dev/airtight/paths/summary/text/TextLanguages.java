package dev.airtight.paths.summary.text;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.OptionalInt;

/** Languages that only the slices and comparisons of String need. */
final class TextLanguages {
  private TextLanguages() {}

  static Language ofLength(int length) {
    return Language.ofLength(length, OptionalInt.of(length));
  }

  /** The words before {@code constant} in the order of {@link String#compareTo(String)}. */
  static Language before(String constant) {
    Language before = Language.empty();
    for (int i = 0; i < constant.length(); i++) {
      String common = constant.substring(0, i);
      before = before.union(Language.word(common));
      char unit = constant.charAt(i);
      if (unit > 0) {
        UnitSet smaller = UnitSet.range('\0', (char) (unit - 1));
        before =
            before.union(
                Language.word(common).concat(Language.unit(smaller)).concat(Language.all()));
      }
    }
    return before;
  }
}
