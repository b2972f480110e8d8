package dev.airtight.solver.language.java;

import dev.airtight.solver.language.IntegerRange;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Numerals;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.UnitSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Texts that {@link BigDecimal#BigDecimal(String)} reads, and those that {@link
 * BigDecimal#toString()} writes.
 */
public final class DecimalNumerals {
  /** With a point, it depends on the digits after it whether greater exponents are accepted. */
  private static final long MOST_EXPONENT = 1_000_000_000;

  private DecimalNumerals() {}

  /** Words that are accepted. */
  public static Language sure() {
    return cached(
        "sure",
        () ->
            sign()
                .concat(
                    significand(digit())
                        .concat(exponent(-MOST_EXPONENT, MOST_EXPONENT).optional())
                        .union(
                            some(digit())
                                .concat(exponent(-Integer.MAX_VALUE, Integer.MAX_VALUE)))));
  }

  /** All words but some that are refused. */
  public static Language possible() {
    return cached(
        "possible",
        () ->
            sign()
                .concat(significand(digit()))
                .concat(exponent(-9_999_999_999L, 9_999_999_999L).optional()));
  }

  /** The words that are refused because they end where something is looked for. */
  public static Language cutShort() {
    return cached(
        "cut short",
        () ->
            sign()
                .concat(digit().star())
                .concat(Language.word(".").concat(digit().star()).optional())
                .concat(units("eE"))
                .concat(sign())
                .union(Language.word("")));
  }

  /** The possible words with an exponent. */
  public static Language withExponent() {
    return possible().intersect(Language.all().concat(units("eE")).concat(Language.all()));
  }

  /** Digits, a point, and some more digits. */
  public static Language withPlaces(int places) {
    return cached(
        "with places " + places,
        () -> sign().concat(some(digit())).concat(Language.word(".")).concat(places(places)));
  }

  /** Some digits. */
  public static Language places(int places) {
    return digit().repeat(places, OptionalInt.of(places));
  }

  /** Words with a minus. */
  public static Language negative() {
    return Language.word("-").concat(Language.all());
  }

  /** The possible words that are read as zero. */
  public static Language zero() {
    return cached(
        "zero",
        () -> {
          BitSet zeros = new BitSet();
          for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            if (Character.digit((char) unit, 10) == 0) {
              zeros.set(unit);
            }
          }
          Language zero = Language.unit(UnitSet.of(zeros));
          return possible()
              .intersect(
                  sign()
                      .concat(significand(zero))
                      .concat(units("eE").concat(Language.all()).optional()));
        });
  }

  /** All that {@link BigDecimal#toString()} and {@link BigDecimal#toEngineeringString()} say. */
  public static Language written() {
    return cached(
        "written",
        () ->
            Language.word("-")
                .optional()
                .concat(some(asciiDigit()))
                .concat(Language.word(".").concat(some(asciiDigit())).optional())
                .concat(
                    Language.word("E").concat(units("+-")).concat(some(asciiDigit())).optional()));
  }

  /** All that {@link BigDecimal#toPlainString()} says. */
  public static Language writtenPlainly() {
    return cached(
        "written plainly",
        () ->
            Language.word("-")
                .optional()
                .concat(some(asciiDigit()))
                .concat(Language.word(".").concat(some(asciiDigit())).optional()));
  }

  /** What it says of numbers of a scale that is not negative. */
  public static Language writtenPlainly(int scale) {
    Language fraction =
        scale == 0
            ? Language.word("")
            : Language.word(".").concat(asciiDigit().repeat(scale, OptionalInt.of(scale)));
    return Language.word("-").optional().concat(some(asciiDigit())).concat(fraction);
  }

  private static Language cached(String name, Supplier<Language> made) {
    return OperationCache.get(
        new OperationCache.Key("decimal numerals " + name, DecimalNumerals.class, null), made);
  }

  private static Language sign() {
    return units("+-").optional();
  }

  private static Language significand(Language digit) {
    Language point = Language.word(".");
    return some(digit)
        .concat(point.concat(digit.star()).optional())
        .union(point.concat(some(digit)));
  }

  private static Language exponent(long least, long most) {
    return units("eE")
        .concat(
            Numerals.parsedIn(
                new IntegerRange(BigInteger.valueOf(least), BigInteger.valueOf(most))));
  }

  private static Language some(Language language) {
    return language.repeat(1, OptionalInt.empty());
  }

  private static Language units(String units) {
    return Language.unit(UnitSet.anyOf(units));
  }

  private static Language asciiDigit() {
    return Language.unit(UnitSet.range('0', '9'));
  }

  private static Language digit() {
    return cached("digit", () -> Language.unit(digits()));
  }

  private static UnitSet digits() {
    BitSet digits = new BitSet();
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      if (Character.digit((char) unit, 10) >= 0) {
        digits.set(unit);
      }
    }
    return UnitSet.of(digits);
  }
}
