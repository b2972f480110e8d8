package dev.airtight.paths.summary.text;

import dev.airtight.paths.state.Knowledge;
import dev.airtight.paths.state.State;
import dev.airtight.solver.language.IntegerRange;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Numerals;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.term.TextTerm.UnitText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts ropes into pieces. A variable is cut by fresh variables whose concatenation it equals; the
 * state remembers that, so that later cuts meet the finer pieces. All results together cover every
 * case.
 */
final class TextCuts {
  /** A constant with at most this many possible positions is cut at each of them. */
  private static final int MAX_POSITIONS = 6;

  /** A unit of a constant of at most this length is a choice over its positions. */
  private static final int MAX_CHOICES = 256;

  /** Pieces of a known length up to this one get a language of that length. */
  private static final int MAX_FIXED_LENGTH = 64;

  private final Terms terms;

  TextCuts(Terms terms) {
    this.terms = terms;
  }

  /** A text in two parts. */
  record Halves(State state, TextTerm left, TextTerm right) {}

  /** One unit of a text, within 0..65535. */
  record Unit(State state, IntTerm unit) {}

  /** See {@link Knowledge#resolve}. */
  TextTerm resolve(State state, TextTerm text) {
    return state.knowledge().resolve(terms, text);
  }

  /** The text is cut as it is, or taken to be the same where it has pieces already. */
  Optional<State> equal(State state, TextTerm text, TextTerm rope) {
    List<TextTerm> known = resolve(state, text).pieces();
    return known.size() == 1 && known.get(0) instanceof TextVariable variable
        ? replace(state, variable, rope)
        : state.assume(terms.textEqual(text, rope));
  }

  /** Cuts at a position that is within {@code 0 .. length} on the path. */
  List<Halves> cut(State state, TextTerm text, IntTerm position) {
    List<TextTerm> pieces = resolve(state, text).pieces();
    List<Halves> all = new ArrayList<>();
    if (pieces.isEmpty()) {
      all.add(new Halves(state, terms.text(""), terms.text("")));
    }
    IntTerm offset = terms.constant(0);
    Optional<State> rest = Optional.of(state);
    for (int i = 0; i < pieces.size() && rest.isPresent(); i++) {
      IntTerm end = terms.add(offset, terms.length(pieces.get(i)));
      BoolTerm within =
          i == pieces.size() - 1 ? terms.bool(true) : terms.lessOrEqual(position, end);
      Optional<State> here = rest.get().assume(within);
      if (here.isPresent()) {
        TextTerm before = terms.concat(pieces.subList(0, i));
        TextTerm after = terms.concat(pieces.subList(i + 1, pieces.size()));
        for (Halves halves :
            cutPiece(here.get(), pieces.get(i), terms.subtract(position, offset))) {
          all.add(
              new Halves(
                  halves.state(),
                  terms.concat(before, halves.left()),
                  terms.concat(halves.right(), after)));
        }
      }
      rest = rest.get().assume(terms.not(within));
      offset = end;
    }
    return all;
  }

  private List<Halves> cutPiece(State state, TextTerm piece, IntTerm position) {
    if (terms.intEqual(position, terms.constant(0)).isTrue()) {
      return List.of(new Halves(state, terms.text(""), piece));
    }
    if (terms.intEqual(position, terms.length(piece)).isTrue()) {
      return List.of(new Halves(state, piece, terms.text("")));
    }
    if (piece instanceof TextConstant constant) {
      return cutConstant(state, constant, position);
    }
    if (piece instanceof UnitText) {
      List<Halves> all = new ArrayList<>();
      state
          .assume(terms.intEqual(position, terms.constant(0)))
          .ifPresent(s -> all.add(new Halves(s, terms.text(""), piece)));
      state
          .assume(terms.intEqual(position, terms.constant(1)))
          .ifPresent(s -> all.add(new Halves(s, piece, terms.text(""))));
      return all;
    }
    TextTerm left = terms.freshText("left");
    TextTerm right = terms.freshText("right");
    return replace(state, piece, terms.concat(left, right))
        .flatMap(s -> withLength(s, left, position))
        .map(s -> List.of(new Halves(s, left, right)))
        .orElse(List.of());
  }

  private List<Halves> cutConstant(State state, TextConstant constant, IntTerm position) {
    String value = constant.value();
    Interval possible =
        state.knowledge().facts().interval(position).intersect(Interval.of(0, value.length()));
    int min = possible.min() == null ? 0 : possible.min().intValueExact();
    int max = possible.max() == null ? value.length() : possible.max().intValueExact();
    List<Halves> all = new ArrayList<>();
    if (max - min < MAX_POSITIONS) {
      for (int i = min; i <= max; i++) {
        TextTerm left = terms.text(value.substring(0, i));
        TextTerm right = terms.text(value.substring(i));
        state
            .assume(terms.intEqual(position, terms.constant(i)))
            .ifPresent(s -> all.add(new Halves(s, left, right)));
      }
      return all;
    }
    TextTerm left = terms.freshText("left");
    TextTerm right = terms.freshText("right");
    replace(state, constant, terms.concat(left, right))
        .flatMap(s -> s.assume(terms.intEqual(terms.length(left), position)))
        .ifPresent(s -> all.add(new Halves(s, left, right)));
    return all;
  }

  /** The unit at an index that is within {@code 0 .. length - 1} on the path. */
  List<Unit> unitAt(State state, TextTerm text, IntTerm index) {
    List<TextTerm> pieces = resolve(state, text).pieces();
    List<Unit> all = new ArrayList<>();
    IntTerm offset = terms.constant(0);
    Optional<State> rest = Optional.of(state);
    for (int i = 0; i < pieces.size() && rest.isPresent(); i++) {
      TextTerm piece = pieces.get(i);
      IntTerm end = terms.add(offset, terms.length(piece));
      BoolTerm within = i == pieces.size() - 1 ? terms.bool(true) : terms.lessThan(index, end);
      IntTerm position = terms.subtract(index, offset);
      rest.get().assume(within).ifPresent(s -> all.addAll(unitOfPiece(s, piece, position)));
      rest = rest.get().assume(terms.not(within));
      offset = end;
    }
    return all;
  }

  private List<Unit> unitOfPiece(State state, TextTerm piece, IntTerm index) {
    if (piece instanceof UnitText unit) {
      return List.of(new Unit(state, unit.value()));
    }
    if (piece instanceof TextConstant constant) {
      IntTerm chosen = unitOfConstant(constant.value(), index);
      if (chosen != null) {
        return List.of(new Unit(state, chosen));
      }
    }
    IntTerm unit = terms.freshInt("unit", Interval.of(0, 0xffff));
    boolean isFirst = terms.intEqual(index, terms.constant(0)).isTrue();
    boolean isLast =
        terms.intEqual(terms.add(index, terms.constant(1)), terms.length(piece)).isTrue();
    TextTerm left = isFirst ? terms.text("") : terms.freshText("left");
    TextTerm right = isLast ? terms.text("") : terms.freshText("right");
    return replace(state, piece, terms.concat(left, terms.unitText(unit), right))
        .flatMap(s -> isFirst ? Optional.of(s) : withLength(s, left, index))
        .map(s -> List.of(new Unit(s, unit)))
        .orElse(List.of());
  }

  private @Nullable IntTerm unitOfConstant(String value, IntTerm index) {
    BigInteger constant = index.constantValue();
    if (constant != null && constant.signum() >= 0 && constant.bitLength() < 31) {
      int position = constant.intValueExact();
      return position < value.length() ? terms.constant(value.charAt(position)) : null;
    }
    if (value.length() > MAX_CHOICES || value.isEmpty()) {
      return null;
    }
    IntTerm chosen = terms.constant(value.charAt(value.length() - 1));
    for (int i = value.length() - 2; i >= 0; i--) {
      chosen =
          terms.ifThenElse(
              terms.intEqual(index, terms.constant(i)), terms.constant(value.charAt(i)), chosen);
    }
    return chosen;
  }

  private Optional<State> withLength(State state, TextTerm text, IntTerm length) {
    Optional<State> measured = state.assume(terms.intEqual(terms.length(text), length));
    BigInteger constant = length.constantValue();
    if (constant == null || constant.compareTo(BigInteger.valueOf(MAX_FIXED_LENGTH)) > 0) {
      return measured;
    }
    Language fixed = TextLanguages.ofLength(constant.intValueExact());
    return measured.flatMap(s -> s.assume(terms.inLanguage(text, fixed)));
  }

  /**
   * Replaces a piece by a rope of fresh variables, whose concatenation it is.
   *
   * @return empty where the rope contradicts what is cheaply known of the piece
   */
  Optional<State> replace(State state, TextTerm piece, TextTerm rope) {
    if (piece instanceof TextVariable variable) {
      return state
          .assume(terms.textEqual(variable, rope))
          .map(s -> s.withKnowledge(s.knowledge().withCut(variable, rope)));
    }
    if (piece instanceof DecimalText decimal) {
      return state
          .assume(terms.inLanguage(rope, Numerals.decimalTextIn(IntegerRange.ALL)))
          .flatMap(s -> s.assume(terms.intEqual(terms.parsedInteger(rope), decimal.value())));
    }
    if (piece instanceof TextConstant constant) {
      return state.assume(terms.inLanguage(rope, Language.word(constant.value())));
    }
    throw new IllegalArgumentException("a single unit has no parts");
  }

  /** One way in which a unit of a set occurs in a text, and what stands around it. */
  record Occurrence(State state, TextTerm before, TextTerm unit, TextTerm after) {}

  /**
   * The first or last unit of a set in a text that has one on the path.
   *
   * @param first whether no unit of the set stands before; else none stands after
   */
  List<Occurrence> occurrences(State state, TextTerm text, UnitSet units, boolean first) {
    List<TextTerm> pieces = resolve(state, text).pieces();
    Language none = Language.unitsOf(units.complement());
    List<Occurrence> all = new ArrayList<>();
    Optional<State> rest = Optional.of(state);
    for (int i = 0; i < pieces.size() && rest.isPresent(); i++) {
      int at = first ? i : pieces.size() - 1 - i;
      BoolTerm free = terms.inLanguage(pieces.get(at), none);
      rest.get()
          .assume(terms.not(free))
          .flatMap(s -> inPiece(s, pieces.get(at), units, none, first))
          .ifPresent(
              o ->
                  all.add(
                      new Occurrence(
                          o.state(),
                          terms.concat(terms.concat(pieces.subList(0, at)), o.before()),
                          o.unit(),
                          terms.concat(
                              o.after(), terms.concat(pieces.subList(at + 1, pieces.size()))))));
      rest = rest.get().assume(free);
    }
    return all;
  }

  private Optional<Occurrence> inPiece(
      State state, TextTerm piece, UnitSet units, Language none, boolean first) {
    if (piece instanceof UnitText) {
      return Optional.of(new Occurrence(state, terms.text(""), piece, terms.text("")));
    }
    if (piece instanceof TextConstant constant) {
      String value = constant.value();
      for (int i = 0; i < value.length(); i++) {
        int at = first ? i : value.length() - 1 - i;
        if (units.contains(value.charAt(at))) {
          return Optional.of(
              new Occurrence(
                  state,
                  terms.text(value.substring(0, at)),
                  terms.text(value.substring(at, at + 1)),
                  terms.text(value.substring(at + 1))));
        }
      }
      return Optional.empty();
    }
    TextTerm before = terms.freshText("before");
    TextTerm after = terms.freshText("after");
    TextTerm unit =
        units.size() == 1
            ? terms.text(String.valueOf(units.ranges().get(0).low()))
            : terms.unitText(terms.freshInt("unit", Interval.of(0, 0xffff)));
    return replace(state, piece, terms.concat(before, unit, after))
        .flatMap(s -> s.assume(terms.inLanguage(unit, Language.unit(units))))
        .flatMap(s -> s.assume(terms.inLanguage(first ? before : after, none)))
        .map(s -> new Occurrence(s, before, unit, after));
  }
}
