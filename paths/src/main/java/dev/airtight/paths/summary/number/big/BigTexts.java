package dev.airtight.paths.summary.number.big;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.BigValues;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Numerals;
import dev.airtight.solver.language.java.DecimalNumerals;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.pcollections.HashTreePMap;

/** Reads texts: exactly, where they have no exponent and few digits after the point. */
final class BigTexts {
  static final String BAD_FORMAT = "java/lang/NumberFormatException";

  private static final String BEYOND = "java/lang/ArrayIndexOutOfBoundsException";
  private static final MethodReference NO_MESSAGE =
      new MethodReference(BAD_FORMAT, "<init>", MethodDescriptor.parse("()V"), false);
  private static final MethodReference INIT_CAUSE =
      new MethodReference(
          "java/lang/Throwable",
          "initCause",
          MethodDescriptor.parse("(Ljava/lang/Throwable;)Ljava/lang/Throwable;"),
          false);

  /** Texts with so many digits after the point are followed, each on a path of its own. */
  private static final int FEW_PLACES = 2;

  private static final int MOST_PLACES = 12;

  private final Call call;
  private final Terms terms;

  BigTexts(Call call) {
    this.call = call;
    this.terms = call.terms();
  }

  interface Result extends BiFunction<Call, BigNumber, List<Successor>> {}

  List<Successor> read(TextTerm text, boolean isInteger, Result then) {
    if (text instanceof TextTerm.TextConstant constant) {
      return constant(constant.value(), isInteger, then);
    }
    return isInteger ? integer(text, then) : decimal(text, then);
  }

  private List<Successor> constant(String text, boolean isInteger, Result then) {
    try {
      BigDecimal read = isInteger ? new BigDecimal(new BigInteger(text)) : new BigDecimal(text);
      if (!BigNumber.isModerate(BigInteger.valueOf(read.scale()))) {
        return call.stuck("a number whose scale is " + read.scale());
      }
      return then.apply(
          call,
          isInteger
              ? BigNumber.integer(terms, terms.constant(read.toBigIntegerExact()))
              : BigNumber.of(terms, read));
    } catch (NumberFormatException refused) {
      return refused.getCause() == null ? call.raises(BAD_FORMAT) : cutShort(call);
    }
  }

  private List<Successor> integer(TextTerm text, Result then) {
    return call.split(
        terms.inLanguage(text, Numerals.any()),
        read -> then.apply(read, BigNumber.integer(terms, terms.parsedInteger(text))),
        refused -> refused.raises(BAD_FORMAT));
  }

  private List<Successor> decimal(TextTerm text, Result then) {
    List<Successor> all = new ArrayList<>();
    Language rest = DecimalNumerals.possible();
    call.state()
        .assume(terms.inLanguage(text, Numerals.any()))
        .ifPresent(
            s ->
                all.addAll(
                    then.apply(
                        call.in(s),
                        BigNumber.decimal(
                            terms, terms.ofInt(terms.parsedInteger(text)), terms.constant(0)))));
    rest = rest.minus(Numerals.any());
    for (int places = 1; places <= MOST_PLACES; places++) {
      Language form = DecimalNumerals.withPlaces(places);
      if (places > FEW_PLACES && may(text, rest.minus(form))) {
        continue;
      }
      int known = places;
      call.state()
          .assume(terms.inLanguage(text, form))
          .ifPresent(s -> all.addAll(withPlaces(s, text, known, then)));
      rest = rest.minus(form);
    }
    call.state()
        .assume(terms.inLanguage(text, rest))
        .ifPresent(s -> all.addAll(other(s, text, then)));
    call.state()
        .assume(
            terms.inLanguage(
                text, DecimalNumerals.sure().union(DecimalNumerals.cutShort()).complement()))
        .ifPresent(s -> all.addAll(call.in(s).raises(BAD_FORMAT)));
    call.state()
        .assume(terms.inLanguage(text, DecimalNumerals.cutShort()))
        .ifPresent(s -> all.addAll(cutShort(call.in(s))));
    return all;
  }

  /** Without a message, but with what was thrown inside as the cause. */
  private static List<Successor> cutShort(Call call) {
    Machine machine = call.machine();
    Terms terms = call.terms();
    List<Successor> all = new ArrayList<>();
    for (State ready : machine.initialise(call.state(), BAD_FORMAT)) {
      Reference exception = new Reference(terms.bool(false), machine.freshIdentity());
      Reference cause = new Reference(terms.bool(false), machine.freshIdentity());
      State allocated =
          ready
              .withObject(
                  exception.object(),
                  new HeapObject.Instance(BAD_FORMAT, HashTreePMap.empty(), null))
              .withObject(
                  cause.object(),
                  new HeapObject.Instance(BEYOND, HashTreePMap.empty(), new Unknown()));
      all.addAll(
          machine.callExactly(
              allocated,
              NO_MESSAGE,
              List.of(exception),
              (made, nothing) ->
                  machine.callExactly(
                      made,
                      INIT_CAUSE,
                      List.of(exception, cause),
                      (caused, same) -> machine.raise(caused, exception))));
    }
    return all;
  }

  /** What an exception of the JDK keeps. */
  private record Unknown() implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String field, String descriptor) {
      throw new StuckException("the field " + field + " of a cause is not known");
    }

    @Override
    public boolean isOfInput() {
      return false;
    }
  }

  private boolean may(TextTerm text, Language language) {
    return call.state().assume(terms.inLanguage(text, language)).isPresent();
  }

  /** The digits on both sides of the point make the number. */
  private List<Successor> withPlaces(State state, TextTerm text, int places, Result then) {
    TextTerm before = terms.freshText("before the point");
    TextTerm after = terms.freshText("after the point");
    RealTerm fraction =
        new BigValues(terms).shifted(terms.ofInt(terms.parsedInteger(after)), -places);
    RealTerm whole = terms.ofInt(terms.parsedInteger(before));
    RealTerm value = terms.freshReal("read");
    List<BoolTerm> link =
        List.of(
            terms.inLanguage(before, Numerals.any()),
            terms.inLanguage(after, DecimalNumerals.places(places)),
            terms.textEqual(text, terms.concat(before, terms.text("."), after)),
            terms.realEqual(
                value,
                terms.ifThenElse(
                    terms.inLanguage(text, DecimalNumerals.negative()),
                    terms.subtract(whole, fraction),
                    terms.add(whole, fraction))));
    RealTerm digits = terms.ofInt(terms.freshInt("digits"));
    return state
        .assume(terms.realEqual(value, new BigValues(terms).shifted(digits, -places)))
        .flatMap(s -> s.assume(hasSign(text, value)))
        .map(
            s ->
                then.apply(
                    call.in(s.withRequirements(path -> link)),
                    BigNumber.decimal(terms, value, terms.constant(places))))
        .orElse(List.of());
  }

  private BoolTerm hasSign(TextTerm text, RealTerm value) {
    RealTerm zero = terms.constant(Rational.ZERO);
    return terms.and(
        terms.ifThenElse(
            terms.inLanguage(text, DecimalNumerals.negative()),
            terms.lessOrEqual(value, zero),
            terms.lessOrEqual(zero, value)),
        terms.iff(terms.realEqual(value, zero), terms.inLanguage(text, DecimalNumerals.zero())));
  }

  /** Which number it is, is not followed; it is shown with a few texts. */
  private List<Successor> other(State state, TextTerm text, Result then) {
    RealTerm value = terms.freshReal("read");
    IntTerm scale = terms.freshInt("scale", Interval.INT);
    BoolTerm fact =
        terms.and(
            hasSign(text, value),
            terms.or(
                terms.inLanguage(text, DecimalNumerals.withExponent()),
                terms.and(
                    terms.lessOrEqual(terms.constant(0), scale),
                    terms.lessThan(scale, terms.length(text)))));
    RealTerm one = terms.constant(Rational.ONE);
    BoolTerm isShown =
        terms.or(
            shown(text, "1E+2147483647", scale, -Integer.MAX_VALUE, terms.lessThan(one, value)),
            shown(text, "1E-2147483647", scale, Integer.MAX_VALUE, terms.lessThan(value, one)),
            shown(text, "1E+1000000000", scale, -1_000_000_000, terms.lessThan(one, value)),
            shown(text, "1E-1000000000", scale, 1_000_000_000, terms.lessThan(value, one)),
            shown(text, "0.125", scale, 3, isEighth(value)));
    return state
        .assume(fact)
        .map(s -> s.withInputs(s.inputs().withWish(isShown)))
        .map(s -> then.apply(call.in(s), BigNumber.decimal(terms, value, scale)))
        .orElse(List.of());
  }

  private BoolTerm isEighth(RealTerm value) {
    return terms.realEqual(value, terms.constant(new BigDecimal("0.125")));
  }

  private BoolTerm shown(TextTerm text, String as, IntTerm scale, int places, BoolTerm hasValue) {
    return terms.and(
        terms.textEqual(text, terms.text(as)),
        terms.intEqual(scale, terms.constant(places)),
        hasValue);
  }
}
