package dev.airtight.paths.summary.text;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.UnitSet;
import java.util.OptionalInt;

/** The languages behind the predicates and slices of String. */
final class TextLanguages {
  /** What {@link String#trim()} removes: the units up to the space. */
  static final UnitSet TRIMMED = UnitSet.range('\0', ' ');

  /**
   * What {@link String#strip()} and {@link String#isBlank()} take for white space. No code point
   * beyond the BMP is white space, so units decide.
   */
  static final UnitSet WHITE_SPACE = UnitSet.where(Character::isWhitespace);

  /** What {@link Integer#toString(int)} can write, for integers of any size. */
  static final Language DECIMALS =
      Language.word("0")
          .union(
              Language.word("-")
                  .optional()
                  .concat(Language.unit(UnitSet.range('1', '9')))
                  .concat(Language.unitsOf(UnitSet.range('0', '9'))));

  private TextLanguages() {}

  static Language startingWith(String prefix) {
    return Language.word(prefix).concat(Language.all());
  }

  static Language endingWith(String suffix) {
    return Language.all().concat(Language.word(suffix));
  }

  static Language containing(String part) {
    return Language.all().concat(Language.word(part)).concat(Language.all());
  }

  static Language without(String part) {
    return containing(part).complement();
  }

  static Language ofLength(int length) {
    return Language.ofLength(length, OptionalInt.of(length));
  }

  /** The words that contain {@code part} at their end and nowhere before. */
  static Language endingWithFirst(String part) {
    Language followed = containing(part).concat(Language.unit(UnitSet.ALL));
    return endingWith(part).minus(followed);
  }

  /** The words that contain {@code part} at their start and nowhere after. */
  static Language startingWithLast(String part) {
    Language preceded = Language.unit(UnitSet.ALL).concat(containing(part));
    return startingWith(part).minus(preceded);
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

  /**
   * The words equal to {@code constant} in the sense of {@link String#equalsIgnoreCase}, which
   * compares unit by unit. The constant has no surrogates.
   */
  static Language ignoringCase(String constant) {
    Language words = Language.word("");
    for (int i = 0; i < constant.length(); i++) {
      String wanted = constant.substring(i, i + 1);
      UnitSet same =
          UnitSet.where(unit -> String.valueOf((char) unit).equalsIgnoreCase(wanted));
      words = words.concat(Language.unit(same));
    }
    return words;
  }
}
