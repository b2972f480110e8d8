package dev.airtight.solver.obligation.prompt;

import dev.airtight.core.contract.Prompt.Isolation;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.java.CaseInsensitive;

/** The texts that are taken for a fence. */
final class FenceSpellings {

  /** All white space is in the BMP. */
  private static final UnitSet SPACE = UnitSet.where(FenceSpellings::isSpace);

  private FenceSpellings() {}

  /** What Unicode calls white space, and what Java does. */
  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == '\u0085';
  }

  /**
   * The fence itself; where case is ignored also in other letter case, as {@link
   * String#equalsIgnoreCase} sees it; where space is ignored also with any white space between its
   * characters, or without its own.
   */
  static Language of(String fence, Isolation isolation) {
    Language spellings = Language.word("");
    Language gap = Language.word("");
    for (int point : fence.codePoints().toArray()) {
      if (!(isolation.ignoresSpace() && isSpace(point))) {
        String text = Character.toString(point);
        Language character =
            isolation.ignoresCase() ? CaseInsensitive.equalTo(text) : Language.word(text);
        spellings = spellings.concat(gap).concat(character);
        gap = isolation.ignoresSpace() ? Language.unitsOf(SPACE) : gap;
      }
    }
    return spellings;
  }
}
