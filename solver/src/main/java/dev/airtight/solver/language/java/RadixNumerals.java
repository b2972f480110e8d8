package dev.airtight.solver.language.java;

import dev.airtight.solver.language.IntegerRange;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.UnitSet;
import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * What {@link Integer#parseInt(String, int)} and {@link Long#parseLong(String, int)} accept: an
 * optional sign and units that {@link Character#digit(char, int)} gives a value.
 */
public final class RadixNumerals {
  private RadixNumerals() {}

  /**
   * Exactly the accepted words whose value is in a range around zero.
   *
   * @param radix from {@link Character#MIN_RADIX} to {@link Character#MAX_RADIX}
   * @param least not greater than zero
   * @param most not less than zero
   */
  public static Language parsedIn(int radix, BigInteger least, BigInteger most) {
    return OperationCache.get(
        new OperationCache.Key("numerals in radix " + radix, new IntegerRange(least, most), null),
        () ->
            Language.word("+")
                .optional()
                .concat(magnitudes(radix, most))
                .union(Language.word("-").concat(magnitudes(radix, least.negate()))));
  }

  /** What {@link java.math.BigInteger#toString(int)} writes of numbers that are not negative. */
  public static Language written(int radix) {
    StringBuilder digits = new StringBuilder();
    for (int digit = 0; digit < radix; digit++) {
      digits.append(Character.forDigit(digit, radix));
    }
    return Language.unit(UnitSet.anyOf(digits.substring(1)))
        .concat(Language.unit(UnitSet.anyOf(digits.toString())).star())
        .union(Language.word("0"));
  }

  /** Words of digits of values up to a bound. */
  private static Language magnitudes(int radix, BigInteger most) {
    String digits = most.toString(radix);
    int count = digits.length();
    Language any = digits(radix, 0, radix - 1);
    Language zero = digits(radix, 0, 0);
    Language fewer = any.repeat(1, OptionalInt.of(Math.max(1, count - 1)));
    Language within = count == 1 ? Language.empty() : fewer;
    Language same = Language.word("");
    for (int i = 0; i < count; i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit > 0) {
        within =
            within.union(
                same.concat(digits(radix, 0, digit - 1))
                    .concat(any.repeat(count - 1 - i, OptionalInt.of(count - 1 - i))));
      }
      same = same.concat(digits(radix, digit, digit));
    }
    return zero.star().concat(within.union(same));
  }

  private static Language digits(int radix, int from, int to) {
    return Language.unit(
        UnitSet.where(
            unit -> {
              int digit = Character.digit((char) unit, radix);
              return from <= digit && digit <= to;
            }));
  }
}
