package dev.airtight.solver.text;

import dev.airtight.solver.language.IntegerRange;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Numerals;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Parsed integers of texts: numerals have their value, everything else counts as zero. */
final class NumeralLanguages {
  private NumeralLanguages() {}

  /** The texts whose parsed integer is the value. */
  static Language withValue(BigInteger value) {
    Language numerals = Numerals.parsedIn(new IntegerRange(value, value));
    return value.signum() == 0 ? numerals.union(Numerals.any().complement()) : numerals;
  }

  /** The texts that {@code Integer.toString} or {@code BigInteger.toString} can give. */
  static Language canonical() {
    return Numerals.decimalTextIn(IntegerRange.ALL);
  }

  /** The least parsed integer of a word of the language that is not less, or null. */
  static @Nullable BigInteger atLeast(Language language, BigInteger bound) {
    IntegerRange range =
        language.intersect(Numerals.parsedIn(IntegerRange.atLeast(bound))).parsedHull();
    BigInteger least = range.isEmpty() ? null : range.min();
    return bound.signum() <= 0 && hasOthers(language)
        ? least == null ? BigInteger.ZERO : least.min(BigInteger.ZERO)
        : least;
  }

  /** The greatest parsed integer of a word of the language that is not greater, or null. */
  static @Nullable BigInteger atMost(Language language, BigInteger bound) {
    IntegerRange range =
        language.intersect(Numerals.parsedIn(IntegerRange.atMost(bound))).parsedHull();
    BigInteger greatest = range.isEmpty() ? null : range.max();
    return bound.signum() >= 0 && hasOthers(language)
        ? greatest == null ? BigInteger.ZERO : greatest.max(BigInteger.ZERO)
        : greatest;
  }

  /** The least range of all parsed integers of the words; empty for the empty language. */
  static IntegerRange hull(Language language) {
    IntegerRange range = language.parsedHull();
    return hasOthers(language)
        ? range.hull(new IntegerRange(BigInteger.ZERO, BigInteger.ZERO))
        : range;
  }

  private static boolean hasOthers(Language language) {
    return !language.isSubsetOf(Numerals.any());
  }
}
