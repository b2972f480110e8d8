package dev.airtight.solver.language.java;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What {@link Double#toString(double)} and {@link Float#toString(float)} write: words of these
 * forms, though not all of them.
 */
public final class WrittenFloating {
  /** From 10^7 on numbers are written with an exponent. */
  private static final int WHOLE = 7;

  /** Two zeros behind the point, 17 digits, and one that JDKs before 19 may write too many. */
  private static final int FRACTION = 20;

  private static final int EXPONENT = 3;

  private WrittenFloating() {}

  /** Numbers. */
  public static Language finite() {
    return cached("numbers", () -> sign().concat(positive().union(Language.word("0.0"))));
  }

  /** Numbers above zero. */
  public static Language positive() {
    return cached("positive numbers", () -> digits().minus(Language.word("0.0")));
  }

  /** Both of them. */
  public static Language zeros() {
    return sign().concat(Language.word("0.0"));
  }

  private static Language digits() {
    Language digit = Language.unit(UnitSet.range('0', '9'));
    Language fraction = Language.word(".").concat(digit.repeat(1, OptionalInt.of(FRACTION)));
    Language exponent =
        Language.word("E")
            .concat(Language.word("-").optional())
            .concat(digit.repeat(1, OptionalInt.of(EXPONENT)));
    Language leading = Language.unit(UnitSet.range('1', '9'));
    return leading
        .concat(digit.repeat(0, OptionalInt.of(WHOLE - 1)))
        .union(Language.word("0"))
        .concat(fraction)
        .union(leading.concat(fraction).concat(exponent));
  }

  private static Language sign() {
    return Language.word("-").optional();
  }

  private static Language cached(String name, Supplier<Language> language) {
    return OperationCache.get(new OperationCache.Key(name, WrittenFloating.class, null), language);
  }
}
