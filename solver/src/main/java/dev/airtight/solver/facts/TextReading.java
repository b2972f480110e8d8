package dev.airtight.solver.facts;

import dev.airtight.solver.language.IntegerRange;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Numerals;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.words.LengthSet;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.term.TextTerm.UnitText;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is known about texts: their languages, and the intervals of numbers that are computed from
 * them.
 */
final class TextReading {
  private static final int MAX_PIECES = 8;

  /**
   * Languages of more states are not concatenated, and not searched for the numbers they stand for.
   */
  private static final int MAX_STATES = 300;

  private static final Interval UNITS = Interval.of(Character.MIN_VALUE, Character.MAX_VALUE);
  private static final Interval NATURAL = new Interval(BigInteger.ZERO, null);

  private final Facts facts;
  private final Reading reading;

  TextReading(Facts facts, Reading reading) {
    this.facts = facts;
    this.reading = reading;
  }

  /** A language that contains the text. */
  Language language(TextTerm text) {
    if (text instanceof TextConstant constant) {
      return Language.word(constant.value());
    }
    if (text instanceof TextVariable variable) {
      return facts.language(variable);
    }
    if (text instanceof UnitText unit) {
      return Language.unit(units(reading.interval(unit.value())));
    }
    if (text instanceof DecimalText decimal) {
      boolean natural = reading.interval(decimal.value()).isAtLeast(BigInteger.ZERO);
      return Numerals.decimalTextIn(
          natural ? IntegerRange.atLeast(BigInteger.ZERO) : IntegerRange.ALL);
    }
    return rope(text.pieces());
  }

  /** Those of an interval; of another number than that of a unit nothing is said. */
  private static UnitSet units(Interval values) {
    BigInteger min = values.min();
    BigInteger max = values.max();
    boolean areUnits = !values.isEmpty() && values.intersect(UNITS).equals(values);
    return areUnits && min != null && max != null
        ? UnitSet.range((char) min.intValueExact(), (char) max.intValueExact())
        : UnitSet.ALL;
  }

  private Language rope(List<TextTerm> pieces) {
    if (pieces.size() > MAX_PIECES) {
      return Language.all();
    }
    Language result = Language.word("");
    for (TextTerm piece : pieces) {
      Language next = language(piece);
      if (next.stateCount() + result.stateCount() > MAX_STATES) {
        return Language.all();
      }
      try {
        result = result.concat(next);
      } catch (LanguageTooLargeException tooLarge) {
        // Any language that contains the text is right; the largest one always does.
        return Language.all();
      }
    }
    return result;
  }

  /** An interval that contains the number of UTF-16 units of the text. */
  Interval length(TextTerm text) {
    Interval total = Interval.of(BigInteger.ZERO);
    for (TextTerm piece : text.pieces()) {
      total = total.add(lengthOfPiece(piece));
    }
    Interval learned = facts.intervals.get(text);
    return learned == null ? total : total.intersect(learned);
  }

  private Interval lengthOfPiece(TextTerm piece) {
    if (piece instanceof TextConstant constant) {
      return Interval.of(BigInteger.valueOf(constant.value().length()));
    }
    if (piece instanceof UnitText) {
      return Interval.of(BigInteger.ONE);
    }
    if (piece instanceof DecimalText decimal) {
      return lengthOfDecimal(reading.interval(decimal.value()));
    }
    Interval length = Interval.LENGTH;
    Interval learned = facts.intervals.get(piece);
    if (learned != null) {
      length = length.intersect(learned);
    }
    Language language = piece instanceof TextVariable ? facts.languages.get(piece) : null;
    return language == null ? length : within(lengths(language), length);
  }

  private static Interval lengthOfDecimal(Interval value) {
    BigInteger min = value.min();
    BigInteger max = value.max();
    int least = 1;
    if (min != null && min.signum() > 0) {
      least = min.toString().length();
    } else if (max != null && max.signum() < 0) {
      least = max.toString().length();
    }
    BigInteger greatest = null;
    if (min != null && max != null) {
      greatest = BigInteger.valueOf(Math.max(min.toString().length(), max.toString().length()));
    }
    return new Interval(BigInteger.valueOf(least), greatest);
  }

  /** An interval that contains the number of code points of the text. */
  Interval codePoints(TextTerm text) {
    Interval length = length(text);
    BigInteger min = length.min();
    Interval halved =
        new Interval(
            min == null ? BigInteger.ZERO : min.add(BigInteger.ONE).shiftRight(1), length.max());
    Language language = text instanceof TextVariable ? facts.languages.get(text) : null;
    if (language == null || language.stateCount() > MAX_STATES) {
      return halved;
    }
    try {
      return within(language.codePointLengths(), halved);
    } catch (LanguageTooLargeException tooLarge) {
      // What the length says remains true.
      return halved;
    }
  }

  /** An interval that contains the value of {@link IntTerm.ParsedInteger}. */
  Interval parsed(TextTerm text) {
    Language language = text instanceof TextVariable ? facts.languages.get(text) : null;
    if (language == null || language.stateCount() > MAX_STATES) {
      return Interval.ALL;
    }
    try {
      IntegerRange hull = language.parsedHull();
      Interval zero = Interval.of(BigInteger.ZERO);
      Interval values = hull.isEmpty() ? zero : new Interval(hull.min(), hull.max());
      boolean allNumerals = language.intersect(Numerals.any()).equals(language);
      return allNumerals ? values : values.hull(zero);
    } catch (LanguageTooLargeException tooLarge) {
      // Any value is possible as far as is known.
      return Interval.ALL;
    }
  }

  /** Lengths of the words, or null if they are too hard to compute. */
  static @Nullable LengthSet lengths(Language language) {
    try {
      return language.lengths();
    } catch (LanguageTooLargeException tooLarge) {
      return null;
    }
  }

  /**
   * The interval cut to where the set has members; its {@code min} is not negative. May become
   * empty.
   */
  static Interval within(@Nullable LengthSet set, Interval interval) {
    if (set == null) {
      return interval;
    }
    BigInteger low = interval.min();
    long from = low == null ? 0 : low.min(BigInteger.valueOf(Long.MAX_VALUE / 4)).longValueExact();
    var least = set.nextFrom(Math.max(0, from));
    if (least.isEmpty()) {
      return new Interval(BigInteger.ONE, BigInteger.ZERO);
    }
    OptionalInt greatest = set.max();
    Interval members =
        new Interval(
            BigInteger.valueOf(least.getAsLong()),
            greatest.isPresent() ? BigInteger.valueOf(greatest.getAsInt()) : null);
    return NATURAL.intersect(interval).intersect(members);
  }
}
