package dev.airtight.solver.term;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.Transition;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm.IntConstant;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.term.TextTerm.UnitText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites of membership and equality of texts. What constants at the ends of a rope say is moved
 * into the language or compared at once; a text against a constant is membership.
 */
final class TextComparisons {
  /** Membership of a number's text becomes at most this many intervals of the number. */
  private static final int MAX_INTERVALS = 64;

  private final Terms terms;
  private final Interner interner;

  TextComparisons(Terms terms, Interner interner) {
    this.terms = terms;
    this.interner = interner;
  }

  BoolTerm inLanguage(TextTerm text, Language language) {
    if (language.isEmpty()) {
      return terms.bool(false);
    }
    if (language.isAll()) {
      return terms.bool(true);
    }
    if (text instanceof TextConstant constant) {
      return terms.bool(language.contains(constant.value()));
    }
    if (text instanceof UnitText unit) {
      return unitIn(unit.value(), language);
    }
    if (text instanceof DecimalText decimal) {
      return decimalIn(decimal, language);
    }
    if (text instanceof TextVariable) {
      Optional<String> only = language.onlyWord();
      if (only.isPresent() && only.get().isEmpty()) {
        return isEmpty(text);
      }
      return share(text, language);
    }
    return ropeIn(text, language);
  }

  private BoolTerm share(TextTerm text, Language language) {
    return interner.share(
        InLanguage.class, List.of(text, language), id -> new InLanguage(id, text, language));
  }

  private BoolTerm isEmpty(TextTerm text) {
    return terms.intEqual(terms.length(text), terms.constant(0));
  }

  /** Takes constants off both ends of a rope of at least two pieces. */
  private BoolTerm ropeIn(TextTerm text, Language language) {
    List<TextTerm> pieces = text.pieces();
    if (pieces.get(0) instanceof TextConstant constant) {
      OptionalInt state = language.run(0, constant.value());
      return state.isEmpty()
          ? terms.bool(false)
          : inLanguage(
              terms.concat(pieces.subList(1, pieces.size())), language.from(state.getAsInt()));
    }
    int last = pieces.size() - 1;
    if (pieces.get(last) instanceof TextConstant constant) {
      Set<Integer> ends = new HashSet<>();
      for (int state = 0; state < language.stateCount(); state++) {
        OptionalInt reached = language.run(state, constant.value());
        if (reached.isPresent() && language.isAccepting(reached.getAsInt())) {
          ends.add(state);
        }
      }
      return inLanguage(terms.concat(pieces.subList(0, last)), language.between(Set.of(0), ends));
    }
    return share(text, language);
  }

  private BoolTerm unitIn(IntTerm unit, Language language) {
    List<BoolTerm> ranges = new ArrayList<>();
    for (Transition transition : language.transitions(0)) {
      if (language.isAccepting(transition.target())) {
        ranges.add(
            terms.and(
                terms.lessOrEqual(terms.constant(transition.low()), unit),
                terms.lessOrEqual(unit, terms.constant(transition.high()))));
      }
    }
    return terms.or(ranges);
  }

  private BoolTerm decimalIn(DecimalText decimal, Language language) {
    Interval interval = decimal.value().interval();
    int digits = Math.max(TextRules.digits(interval.min()), TextRules.digits(interval.max()));
    if (digits <= TextRules.MAX_DIGITS) {
      Optional<List<Interval>> intervals =
          DecimalIntervals.of(language, interval, digits, MAX_INTERVALS);
      if (intervals.isPresent()) {
        List<BoolTerm> cases = new ArrayList<>();
        for (Interval part : intervals.get()) {
          cases.add(within(decimal.value(), part));
        }
        return terms.or(cases);
      }
    }
    Optional<String> only = language.onlyWord();
    return only.isPresent() ? decimalIs(decimal, only.get()) : share(decimal, language);
  }

  private BoolTerm within(IntTerm value, Interval interval) {
    BigInteger single = interval.single();
    if (single != null) {
      return terms.intEqual(value, interner.constant(single));
    }
    BigInteger min = interval.min();
    BigInteger max = interval.max();
    return terms.and(
        min == null ? terms.bool(true) : terms.lessOrEqual(interner.constant(min), value),
        max == null ? terms.bool(true) : terms.lessOrEqual(value, interner.constant(max)));
  }

  private BoolTerm decimalIs(DecimalText decimal, String word) {
    if (!TextFunctions.isNumeral(word)) {
      return terms.bool(false);
    }
    IntConstant value = interner.constant(TextFunctions.parsedInteger(word));
    return value.value().toString().equals(word)
        ? terms.intEqual(decimal.value(), value)
        : terms.bool(false);
  }

  BoolTerm equal(TextTerm left, TextTerm right) {
    List<TextTerm> first = new ArrayList<>(left.pieces());
    List<TextTerm> second = new ArrayList<>(right.pieces());
    List<BoolTerm> conditions = new ArrayList<>();
    while (stripEnd(first, second, conditions, true)) {}
    while (stripEnd(first, second, conditions, false)) {}
    conditions.add(remainder(terms.concat(first), terms.concat(second)));
    return terms.and(conditions);
  }

  /** Takes an equal or comparable piece off one end of both; false if there is none. */
  private boolean stripEnd(
      List<TextTerm> first, List<TextTerm> second, List<BoolTerm> conditions, boolean start) {
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    TextTerm one = first.get(start ? 0 : first.size() - 1);
    TextTerm other = second.get(start ? 0 : second.size() - 1);
    if (one == other) {
      shorten(first, "", start);
      shorten(second, "", start);
      return true;
    }
    if (one instanceof TextConstant a && other instanceof TextConstant b) {
      int common = Math.min(a.value().length(), b.value().length());
      if (!end(a.value(), common, start).equals(end(b.value(), common, start))) {
        conditions.add(terms.bool(false));
        return false;
      }
      shorten(first, rest(a.value(), common, start), start);
      shorten(second, rest(b.value(), common, start), start);
      return true;
    }
    IntTerm oneUnit = unitAtEnd(one, start);
    IntTerm otherUnit = unitAtEnd(other, start);
    if (oneUnit == null || otherUnit == null) {
      return false;
    }
    conditions.add(terms.intEqual(oneUnit, otherUnit));
    shorten(first, one instanceof TextConstant a ? rest(a.value(), 1, start) : "", start);
    shorten(second, other instanceof TextConstant b ? rest(b.value(), 1, start) : "", start);
    return true;
  }

  private static String end(String text, int count, boolean start) {
    return start ? text.substring(0, count) : text.substring(text.length() - count);
  }

  private static String rest(String text, int count, boolean start) {
    return start ? text.substring(count) : text.substring(0, text.length() - count);
  }

  private @Nullable IntTerm unitAtEnd(TextTerm piece, boolean start) {
    if (piece instanceof TextConstant constant) {
      return terms.constant(end(constant.value(), 1, start).charAt(0));
    }
    return piece instanceof UnitText unit ? unit.value() : null;
  }

  private void shorten(List<TextTerm> pieces, String rest, boolean start) {
    int index = start ? 0 : pieces.size() - 1;
    if (rest.isEmpty()) {
      pieces.remove(index);
    } else {
      pieces.set(index, terms.text(rest));
    }
  }

  private BoolTerm remainder(TextTerm left, TextTerm right) {
    if (left == right) {
      return terms.bool(true);
    }
    if (left instanceof TextConstant constant) {
      return constant.value().isEmpty()
          ? isEmpty(right)
          : inLanguage(right, Language.word(constant.value()));
    }
    if (right instanceof TextConstant) {
      return remainder(right, left);
    }
    if (left instanceof DecimalText one && right instanceof DecimalText other) {
      return terms.intEqual(one.value(), other.value());
    }
    BoolTerm sameLength = terms.intEqual(terms.length(left), terms.length(right));
    if (sameLength == terms.bool(false)) {
      return sameLength;
    }
    boolean keep =
        left instanceof TextVariable == right instanceof TextVariable
            ? left.id() < right.id()
            : left instanceof TextVariable;
    TextTerm first = keep ? left : right;
    TextTerm second = keep ? right : left;
    return interner.share(
        TextEqual.class, List.of(first, second), id -> new TextEqual(id, first, second));
  }
}
