package dev.airtight.solver.text;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.UnitSet;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numerals as {@code Integer.parseInt} reads them, of any size, by their value. */
final class NumeralLanguages {
  private static final Language ALL =
      Language.unit(UnitSet.anyOf("+-"))
          .optional()
          .concat(Language.unit(UnitSet.where(unit -> Character.digit(unit, 10) >= 0)).star())
          .minus(Language.words(List.of("", "+", "-")));

  /** The texts that {@code Integer.toString} or {@code BigInteger.toString} can give. */
  private static final Language CANONICAL =
      Language.word("-")
          .optional()
          .concat(Language.unit(UnitSet.range('1', '9')))
          .concat(Language.unitsOf(UnitSet.range('0', '9')))
          .union(Language.word("0"));

  private final Map<BigInteger, Language> byValue = new HashMap<>();
  private final Map<Language, NumeralOrder> orders = new HashMap<>();

  static Language all() {
    return ALL;
  }

  static Language canonical() {
    return CANONICAL;
  }

  /** The texts whose parsed integer is the value: for zero also everything that is no numeral. */
  Language withValue(BigInteger value) {
    return byValue.computeIfAbsent(value, NumeralLanguages::build);
  }

  /** The parsed integers of a language's words, in order. */
  NumeralOrder orderOf(Language language) {
    return orders.computeIfAbsent(language, NumeralOrder::new);
  }

  private static Language build(BigInteger value) {
    Language zeros = Language.unitsOf(digit(0));
    if (value.signum() == 0) {
      Language sign = Language.unit(UnitSet.anyOf("+-")).optional();
      return sign.concat(Language.unit(digit(0))).concat(zeros).union(ALL.complement());
    }
    Language sign = value.signum() > 0 ? Language.word("+").optional() : Language.word("-");
    Language result = sign.concat(zeros);
    String digits = value.abs().toString();
    for (int i = 0; i < digits.length(); i++) {
      result = result.concat(Language.unit(digit(digits.charAt(i) - '0')));
    }
    return result;
  }

  /** The units whose digit value is the given one. */
  static UnitSet digit(int value) {
    return UnitSet.where(unit -> Character.digit(unit, 10) == value);
  }
}
