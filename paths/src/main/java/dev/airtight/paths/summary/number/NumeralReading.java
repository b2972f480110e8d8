package dev.airtight.paths.summary.number;

import dev.airtight.paths.floating.FloatingNumbers;
import dev.airtight.paths.state.State;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.java.FloatingNumerals;
import dev.airtight.solver.language.java.RadixNumerals;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.Objects;
import java.util.stream.IntStream;

/** Bounds of the number that a text is read as, by what is cheaply known of the text. */
final class NumeralReading {
  /** With more digits nothing but the sign is known of a floating-point number. */
  private static final int MOST_DIGITS = 15;

  private final Terms terms;
  private final TextTerm text;

  NumeralReading(Terms terms, TextTerm text) {
    this.terms = terms;
    this.text = text;
  }

  private static Interval type(boolean isLong) {
    return isLong ? Interval.LONG : Interval.INT;
  }

  BoolTerm isNumeral(int radix, boolean isLong) {
    Interval type = type(isLong);
    return terms.inLanguage(
        text,
        RadixNumerals.parsedIn(
            radix, Objects.requireNonNull(type.min()), Objects.requireNonNull(type.max())));
  }

  /** Of a text that is a numeral. */
  IntTerm value(State state, int radix, boolean isLong) {
    Interval type = type(isLong);
    BigInteger least = Objects.requireNonNull(type.min());
    BigInteger most = Objects.requireNonNull(type.max());
    BigInteger bound = BigInteger.valueOf(radix);
    BigInteger none = BigInteger.ZERO;
    BigInteger from = isWithin(state, radix, none, most) ? none : least;
    while (bound.compareTo(most) <= 0) {
      BigInteger high = bound.subtract(BigInteger.ONE);
      BigInteger low = from.max(high.negate());
      if (isWithin(state, radix, low, high)) {
        return terms.freshInt("parsed", new Interval(low, high));
      }
      bound = bound.multiply(BigInteger.valueOf(radix));
    }
    return terms.freshInt("parsed", new Interval(from, most));
  }

  private boolean isWithin(State state, int radix, BigInteger low, BigInteger high) {
    return !may(state, RadixNumerals.parsedIn(radix, low, high).complement());
  }

  private boolean may(State state, Language language) {
    return state.assume(terms.inLanguage(text, language)).isPresent();
  }

  /** Of a text that is a floating-point numeral but not NaN. */
  FloatingNumbers.Known real(State state) {
    Rational bound =
        IntStream.rangeClosed(1, MOST_DIGITS)
            .filter(digits -> !may(state, FloatingNumerals.beyondDigits(digits)))
            .mapToObj(digits -> Rational.of(BigInteger.TEN.pow(digits)))
            .findFirst()
            .orElse(null);
    return new FloatingNumbers(terms).upTo(state, bound, may(state, FloatingNumerals.negative()));
  }
}
