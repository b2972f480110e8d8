package dev.airtight.frameworks.gson;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.OptionalInt;

/** How numbers are written. */
final class GsonNumerals {
  private GsonNumerals() {}

  /** Those of JSON (RFC 8259, 6). */
  static Language json() {
    return OperationCache.get(
        new OperationCache.Key("JSON numerals", GsonNumerals.class, null), GsonNumerals::made);
  }

  private static Language made() {
    Language digit = Language.unit(UnitSet.range('0', '9'));
    Language whole =
        Language.word("0").union(Language.unit(UnitSet.range('1', '9')).concat(digit.star()));
    Language fraction = Language.word(".").concat(digits()).optional();
    Language exponent =
        Language.unit(UnitSet.anyOf("eE"))
            .concat(Language.unit(UnitSet.anyOf("+-")).optional())
            .concat(digits())
            .optional();
    return Language.word("-").optional().concat(whole).concat(fraction).concat(exponent);
  }

  private static Language digits() {
    Language digit = Language.unit(UnitSet.range('0', '9'));
    return digit.concat(digit.star());
  }

  /** Texts that are surely parsed as a big number: without an exponent, and not long. */
  static Language parsed(boolean isWhole) {
    return OperationCache.get(
        new OperationCache.Key("numerals of big numbers", GsonNumerals.class, isWhole),
        () -> moderate(isWhole));
  }

  private static Language moderate(boolean isWhole) {
    Language fraction = Language.word(".").concat(digits()).optional();
    return Language.unit(UnitSet.anyOf("+-"))
        .optional()
        .concat(digits())
        .concat(isWhole ? Language.word("") : fraction)
        .intersect(Language.ofLength(1, OptionalInt.of(1000)));
  }
}
