package dev.airtight.solver.language.java;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.OptionalInt;

/**
 * What {@link Double#parseDouble(String)} and {@link Float#parseFloat(String)} accept: the grammar
 * in the documentation of {@link Double#valueOf(String)}, surrounded by what {@link String#trim()}
 * removes.
 */
public final class FloatingNumerals {
  private FloatingNumerals() {}

  /** Exactly the accepted words. */
  public static Language javaDouble() {
    return OperationCache.get(
        new OperationCache.Key("floating numerals", FloatingNumerals.class, null),
        FloatingNumerals::accepted);
  }

  /** The accepted words that are read as NaN. */
  public static Language notANumber() {
    Language space = Trimming.TRIM.blank();
    return space.concat(units("+-").optional()).concat(Language.word("NaN")).concat(space);
  }

  /** The accepted words with a minus, zeros among them. */
  public static Language negative() {
    Language space = Trimming.TRIM.blank();
    return javaDouble().intersect(space.concat(Language.word("-")).concat(Language.all()));
  }

  /**
   * The accepted words that are no decimal numbers without an exponent and with at most some digits
   * before the point.
   */
  public static Language beyondDigits(int digits) {
    return OperationCache.get(
        new OperationCache.Key("floating numerals beyond " + digits, FloatingNumerals.class, null),
        () -> {
          Language space = Trimming.TRIM.blank();
          Language digit = Language.unit(UnitSet.range('0', '9'));
          Language fraction = Language.word(".").concat(digit.star()).optional();
          Language few =
              units("+-")
                  .optional()
                  .concat(digit.repeat(0, OptionalInt.of(digits)))
                  .concat(fraction)
                  .concat(units("fFdD").optional());
          return javaDouble().minus(space.concat(few).concat(space));
        });
  }

  private static Language accepted() {
    Language sign = units("+-").optional();
    Language digit = Language.unit(UnitSet.range('0', '9'));
    Language hexDigit = digit.union(units("abcdefABCDEF"));
    Language suffix = units("fFdD").optional();
    Language exponent = units("eE").concat(sign).concat(some(digit)).optional();
    Language decimal = significand(digit).concat(exponent).concat(suffix);
    Language binaryExponent = units("pP").concat(sign).concat(some(digit));
    Language hex =
        Language.word("0")
            .concat(units("xX"))
            .concat(significand(hexDigit))
            .concat(binaryExponent)
            .concat(suffix);
    Language number =
        decimal.union(hex).union(Language.word("NaN")).union(Language.word("Infinity"));
    Language space = Trimming.TRIM.blank();
    return space.concat(sign).concat(number).concat(space);
  }

  private static Language significand(Language digit) {
    Language point = Language.word(".");
    Language whole = some(digit).concat(point.optional());
    return whole.union(digit.star().concat(point).concat(some(digit)));
  }

  private static Language some(Language language) {
    return language.repeat(1, OptionalInt.empty());
  }

  private static Language units(String units) {
    return Language.unit(UnitSet.anyOf(units));
  }
}
