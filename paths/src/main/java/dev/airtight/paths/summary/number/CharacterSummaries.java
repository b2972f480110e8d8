package dev.airtight.paths.summary.number;

import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.java.JavaCharacters;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Predicates and mappings of Character. Predicates with few ranges of units are exact; those with
 * many, and the mappings, are exact for ASCII and for constants, and left open elsewhere.
 */
public final class CharacterSummaries implements SummaryProvider {
  private static final String CHARACTER = "java/lang/Character.";

  /** Predicates of more ranges than that would be a burden to the solver. */
  private static final int MAX_RANGES = 48;

  private static final int ASCII_END = 127;

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    predicate(all, "isDigit", Character::isDigit, () -> JavaCharacters.DIGITS);
    predicate(all, "isLetter", Character::isLetter, () -> JavaCharacters.LETTERS);
    predicate(
        all, "isLetterOrDigit", Character::isLetterOrDigit, () -> JavaCharacters.LETTERS_OR_DIGITS);
    predicate(all, "isWhitespace", Character::isWhitespace, () -> JavaCharacters.WHITESPACE);
    predicate(all, "isSpaceChar", Character::isSpaceChar, () -> JavaCharacters.SPACE_CHARS);
    predicate(all, "isUpperCase", Character::isUpperCase, () -> JavaCharacters.UPPER_CASE);
    predicate(all, "isLowerCase", Character::isLowerCase, () -> JavaCharacters.LOWER_CASE);
    predicate(all, "isTitleCase", Character::isTitleCase, () -> JavaCharacters.TITLE_CASE);
    all.put(
        CHARACTER + "isAlphabetic(I)Z",
        call -> test(call, Character::isAlphabetic, JavaCharacters.ALPHABETIC));
    mapping(all, "toUpperCase", Character::toUpperCase);
    mapping(all, "toLowerCase", Character::toLowerCase);
    mapping(all, "toTitleCase", Character::toTitleCase);
    all.put(CHARACTER + "digit(CI)I", CharacterSummaries::digit);
    all.put(CHARACTER + "digit(II)I", CharacterSummaries::digit);
    all.put(CHARACTER + "getNumericValue(C)I", CharacterSummaries::numericValue);
    all.put(CHARACTER + "getNumericValue(I)I", CharacterSummaries::numericValue);
    return all;
  }

  private static void predicate(
      Map<String, Summary> all, String name, IntPredicate predicate, Supplier<UnitSet> units) {
    all.put(CHARACTER + name + "(C)Z", call -> test(call, predicate, units.get()));
    all.put(CHARACTER + name + "(I)Z", call -> test(call, predicate, units.get()));
  }

  private static List<Successor> test(Call call, IntPredicate predicate, UnitSet units) {
    Terms terms = call.terms();
    IntTerm unit = call.intArgument(0);
    BigInteger constant = unit.constantValue();
    if (constant != null) {
      return call.returnsBoolean(terms.bool(predicate.test(constant.intValueExact())));
    }
    Interval possible = call.state().knowledge().facts().interval(unit);
    List<UnitSet.Range> ranges =
        units.ranges().stream()
            .filter(range -> !possible.intersect(Interval.of(range.low(), range.high())).isEmpty())
            .toList();
    int exactEnd = ranges.size() <= MAX_RANGES ? Character.MAX_VALUE : ASCII_END;
    List<BoolTerm> within = new ArrayList<>();
    for (UnitSet.Range range : ranges) {
      if (range.low() <= exactEnd) {
        within.add(Bounds.within(terms, unit, range.low(), Math.min(range.high(), exactEnd)));
      }
    }
    BoolTerm known = terms.or(within);
    if (Interval.of(0, exactEnd).covers(possible)) {
      return call.returnsBoolean(known);
    }
    // Beyond, code points outside of the BMP among them, the answer is left open.
    BoolTerm beyond = terms.not(Bounds.within(terms, unit, 0, exactEnd));
    return call.returnsBoolean(terms.or(known, terms.and(beyond, terms.freshBool("is"))));
  }

  private static void mapping(Map<String, Summary> all, String name, IntUnaryOperator mapping) {
    all.put(CHARACTER + name + "(C)C", call -> map(call, mapping));
    all.put(CHARACTER + name + "(I)I", call -> map(call, mapping));
  }

  private static List<Successor> map(Call call, IntUnaryOperator mapping) {
    Terms terms = call.terms();
    IntTerm unit = call.intArgument(0);
    BigInteger constant = unit.constantValue();
    if (constant != null) {
      int value = constant.intValueExact();
      // For a char the result is that of the char method; both agree on every char.
      return call.returnsInt(terms.constant(mapping.applyAsInt(value)));
    }
    int shift = mapping.applyAsInt('a') - 'a';
    char first = shift == 0 ? 'A' : 'a';
    int distance = shift == 0 ? 'a' - 'A' : shift;
    IntTerm ascii =
        terms.ifThenElse(
            Bounds.within(terms, unit, first, first + 25),
            terms.add(unit, terms.constant(distance)),
            unit);
    Interval possible = call.state().knowledge().facts().interval(unit);
    if (Interval.of(0, ASCII_END).covers(possible)) {
      return call.returnsInt(ascii);
    }
    // What is no code point is mapped to itself, and no other gets longer or shorter.
    int from = Character.MIN_SUPPLEMENTARY_CODE_POINT;
    IntTerm beyond = mapped(terms, possible, unit, from, Character.MAX_CODE_POINT, unit);
    IntTerm other = mapped(terms, possible, unit, 0, Character.MAX_VALUE, beyond);
    IntTerm mapped =
        possible.intersect(Interval.of(0, ASCII_END)).isEmpty()
            ? other
            : terms.ifThenElse(Bounds.within(terms, unit, 0, ASCII_END), ascii, other);
    if (!Interval.of(0, Character.MAX_CODE_POINT).covers(possible)) {
      return call.returnsInt(mapped);
    }
    // That it is a code point again does not show in the parts.
    IntTerm result = terms.freshInt("mapped", Interval.of(0, Character.MAX_CODE_POINT));
    return call.state()
        .assume(terms.intEqual(result, mapped))
        .map(s -> call.in(s).returnsInt(result))
        .orElse(List.of());
  }

  /** Any number of a range for one of that range. */
  private static IntTerm mapped(
      Terms terms, Interval possible, IntTerm unit, int low, int high, IntTerm other) {
    Interval range = Interval.of(low, high);
    if (possible.intersect(range).isEmpty()) {
      return other;
    }
    IntTerm any = terms.freshInt("mapped", range);
    return range.covers(possible)
        ? any
        : terms.ifThenElse(Bounds.within(terms, unit, low, high), any, other);
  }

  private static List<Successor> digit(Call call) {
    Terms terms = call.terms();
    IntTerm unit = call.intArgument(0);
    BigInteger constant = unit.constantValue();
    BigInteger radix = call.intArgument(1).constantValue();
    if (constant != null && radix != null) {
      return call.returnsInt(
          terms.constant(Character.digit(constant.intValueExact(), radix.intValueExact())));
    }
    IntTerm any = terms.freshInt("digit", Interval.of(-1, Character.MAX_RADIX - 1));
    if (!BigInteger.TEN.equals(radix)) {
      return call.returnsInt(any);
    }
    IntTerm ascii =
        terms.ifThenElse(
            Bounds.within(terms, unit, '0', '9'),
            terms.subtract(unit, terms.constant('0')),
            terms.constant(-1));
    IntTerm other = terms.freshInt("digit", Interval.of(-1, 9));
    return call.returnsInt(
        terms.ifThenElse(Bounds.within(terms, unit, 0, ASCII_END), ascii, other));
  }

  private static List<Successor> numericValue(Call call) {
    Terms terms = call.terms();
    IntTerm unit = call.intArgument(0);
    BigInteger constant = unit.constantValue();
    if (constant != null) {
      return call.returnsInt(terms.constant(Character.getNumericValue(constant.intValueExact())));
    }
    IntTerm any = terms.freshInt("numericValue", Interval.of(-2, Integer.MAX_VALUE));
    return call.returnsInt(
        terms.ifThenElse(
            Bounds.within(terms, unit, '0', '9'), terms.subtract(unit, terms.constant('0')), any));
  }
}
