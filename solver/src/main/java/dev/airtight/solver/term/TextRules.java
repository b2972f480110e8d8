package dev.airtight.solver.term;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.IntTerm.CodePointCount;
import dev.airtight.solver.term.IntTerm.ParsedInteger;
import dev.airtight.solver.term.IntTerm.TextHash;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextConcat;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.UnitText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rewrites of text construction and of functions from texts to integers. */
final class TextRules {
  /** Bounded integers of at most this many digits get the length of their text as a choice. */
  static final int MAX_DIGITS = 20;

  private static final UnitSet HIGH_SURROGATES =
      UnitSet.range(Character.MIN_HIGH_SURROGATE, Character.MAX_HIGH_SURROGATE);
  private static final UnitSet LOW_SURROGATES =
      UnitSet.range(Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE);
  private static final BigInteger UNITS = BigInteger.valueOf(Character.MAX_VALUE + 1L);

  private final Terms terms;
  private final Interner interner;

  TextRules(Terms terms, Interner interner) {
    this.terms = terms;
    this.interner = interner;
  }

  TextConstant constant(String value) {
    return interner.share(TextConstant.class, value, id -> new TextConstant(id, value));
  }

  TextTerm concat(List<? extends TextTerm> operands) {
    List<TextTerm> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (TextTerm operand : operands) {
      for (TextTerm piece : operand.pieces()) {
        if (piece instanceof TextConstant constant) {
          literal.append(constant.value());
        } else {
          flush(literal, pieces);
          pieces.add(piece);
        }
      }
    }
    flush(literal, pieces);
    if (pieces.size() <= 1) {
      return pieces.isEmpty() ? constant("") : pieces.get(0);
    }
    List<TextTerm> frozen = List.copyOf(pieces);
    return interner.share(TextConcat.class, frozen, id -> new TextConcat(id, frozen));
  }

  private void flush(StringBuilder literal, List<TextTerm> pieces) {
    if (!literal.isEmpty()) {
      pieces.add(constant(literal.toString()));
      literal.setLength(0);
    }
  }

  TextTerm decimalText(IntTerm value) {
    BigInteger constant = value.constantValue();
    return constant != null
        ? constant(constant.toString())
        : interner.share(DecimalText.class, value, id -> new DecimalText(id, value));
  }

  TextTerm unitText(IntTerm value) {
    IntTerm unit = terms.euclideanModulo(value, interner.constant(UNITS));
    BigInteger constant = unit.constantValue();
    return constant != null
        ? constant(String.valueOf((char) constant.intValueExact()))
        : interner.share(UnitText.class, unit, id -> new UnitText(id, unit));
  }

  IntTerm length(TextTerm text) {
    if (text instanceof TextConstant constant) {
      return terms.constant(constant.value().length());
    }
    if (text instanceof UnitText) {
      return terms.constant(1);
    }
    if (text instanceof TextConcat concat) {
      List<IntTerm> lengths = new ArrayList<>();
      for (TextTerm piece : concat.pieces()) {
        lengths.add(length(piece));
      }
      return terms.add(lengths);
    }
    if (text instanceof DecimalText decimal) {
      Interval interval = decimal.value().interval();
      if (digits(interval.min()) <= MAX_DIGITS && digits(interval.max()) <= MAX_DIGITS) {
        return decimalLength(decimal.value(), interval);
      }
      return interner.share(
          TextLength.class,
          text,
          id -> new TextLength(id, new Interval(BigInteger.ONE, null), text));
    }
    return interner.share(TextLength.class, text, id -> new TextLength(id, Interval.LENGTH, text));
  }

  /** Decimal digits of a bound; very many for none. */
  static int digits(@Nullable BigInteger bound) {
    return bound == null ? Integer.MAX_VALUE : bound.abs().toString().length();
  }

  /** A choice over the powers of ten; those outside the interval fold away. */
  private IntTerm decimalLength(IntTerm value, Interval interval) {
    int most = Math.max(digits(interval.min()), digits(interval.max()));
    IntTerm negative = terms.constant(most + 1);
    IntTerm natural = terms.constant(most);
    for (int count = most - 1; count >= 1; count--) {
      IntTerm bound = interner.constant(BigInteger.TEN.pow(count));
      negative =
          terms.ifThenElse(
              terms.lessThan(terms.negate(bound), value), terms.constant(count + 1), negative);
      natural = terms.ifThenElse(terms.lessThan(value, bound), terms.constant(count), natural);
    }
    return terms.ifThenElse(terms.lessThan(value, terms.constant(0)), negative, natural);
  }

  /** Pairs across a seam of pieces count once; elsewhere counts add up. */
  IntTerm codePoints(TextTerm text) {
    if (text instanceof TextConstant constant) {
      return terms.constant(TextFunctions.codePoints(constant.value()));
    }
    if (text instanceof UnitText || text instanceof DecimalText) {
      return length(text);
    }
    if (!(text instanceof TextConcat concat)) {
      return interner.share(
          CodePointCount.class, text, id -> new CodePointCount(id, Interval.LENGTH, text));
    }
    Language startsLow = Language.unit(LOW_SURROGATES).concat(Language.all());
    Language endsHigh = Language.all().concat(Language.unit(HIGH_SURROGATES));
    BoolTerm open = terms.bool(false);
    List<IntTerm> counts = new ArrayList<>();
    for (TextTerm piece : concat.pieces()) {
      counts.add(codePoints(piece));
      BoolTerm paired = terms.and(open, terms.inLanguage(piece, startsLow));
      counts.add(terms.ifThenElse(paired, terms.constant(-1), terms.constant(0)));
      BoolTerm empty = terms.intEqual(length(piece), terms.constant(0));
      open = terms.or(terms.inLanguage(piece, endsHigh), terms.and(open, empty));
    }
    return terms.add(counts);
  }

  IntTerm parsedInteger(TextTerm text) {
    if (text instanceof TextConstant constant) {
      return interner.constant(TextFunctions.parsedInteger(constant.value()));
    }
    if (text instanceof DecimalText decimal) {
      return decimal.value();
    }
    if (text instanceof UnitText unit) {
      return digitValue(unit.value());
    }
    return interner.share(ParsedInteger.class, text, id -> new ParsedInteger(id, text));
  }

  /** {@code Character.digit(unit, 10)}, zero where that is negative; a choice over digit ranges. */
  private IntTerm digitValue(IntTerm unit) {
    IntTerm result = terms.constant(0);
    for (int start = Character.MAX_VALUE - 9; start >= 0; start--) {
      if (Character.digit(start, 10) == 0 && Character.digit(start + 9, 10) == 9) {
        BoolTerm within =
            terms.and(
                terms.lessOrEqual(terms.constant(start), unit),
                terms.lessOrEqual(unit, terms.constant(start + 9)));
        result = terms.ifThenElse(within, terms.subtract(unit, terms.constant(start)), result);
      }
    }
    return result;
  }

  IntTerm hash(TextTerm text) {
    if (text instanceof TextConstant constant) {
      return terms.constant(constant.value().hashCode());
    }
    if (text instanceof UnitText unit) {
      return unit.value();
    }
    return interner.share(TextHash.class, text, id -> new TextHash(id, text));
  }
}
