package dev.airtight.solver.text;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.LanguageTooLargeException;
import dev.airtight.solver.language.UnitSet;
import java.math.BigInteger;
import java.util.OptionalInt;

/** Texts by their number of code points, where an unpaired surrogate counts as one. */
final class CodePointLanguages {
  private static final int MAX_COUNT = 20_000;
  private static final UnitSet HIGH =
      UnitSet.range(Character.MIN_HIGH_SURROGATE, Character.MAX_HIGH_SURROGATE);
  private static final UnitSet LOW =
      UnitSet.range(Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE);

  private CodePointLanguages() {}

  /**
   * @throws LanguageTooLargeException for large counts
   */
  static Language ofCount(BigInteger count) {
    if (count.bitLength() > 31 || count.intValue() > MAX_COUNT) {
      throw new LanguageTooLargeException("texts of " + count + " code points");
    }
    int exact = count.intValueExact();
    Language pair = Language.unit(HIGH).concat(Language.unit(LOW));
    Language upTo = Language.unit(UnitSet.ALL).union(pair).repeat(exact, OptionalInt.of(exact));
    // A pair may also be read as two units, each counted once: those texts have fewer.
    return exact == 0 ? upTo : upTo.minus(fewer(exact, pair));
  }

  private static Language fewer(int count, Language pair) {
    return Language.unit(UnitSet.ALL).union(pair).repeat(0, OptionalInt.of(count - 1));
  }
}
