package dev.airtight.paths.summary.number.big;

import static dev.airtight.paths.summary.number.big.BigOperands.DECIMAL;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.BigValues;
import dev.airtight.paths.big.DecimalRounding;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rounds {@link BigDecimal}s: exactly, where the new scale is known. */
public final class DecimalDivision implements SummaryProvider {
  private static final String MODE = "Ljava/math/RoundingMode;";
  private static final MethodReference ORDINAL =
      new MethodReference("java/lang/Enum", "ordinal", MethodDescriptor.parse("()I"), false);

  /** Digits are followed up to here on both sides of the point. */
  private static final int MOST_PLACES = 100;

  /** How much longer a quotient is than the operands at most, as long as memory suffices. */
  private static final int MOST_DIGITS = 4_000_000;

  /** Divisors for which a refutation is easily shown. */
  private static final List<Long> NEVER_ENDING = List.of(3L, 7L, -3L, 6L, 9L);

  /**
   * How a number is rounded.
   *
   * @param known null where it varies
   */
  private record Mode(IntTerm ordinal, @Nullable RoundingMode known) {
    static Mode of(IntTerm ordinal) {
      BigInteger known = ordinal.constantValue();
      return new Mode(ordinal, known == null ? null : RoundingMode.values()[known.intValueExact()]);
    }

    static Mode of(Terms terms, RoundingMode known) {
      return new Mode(terms.constant(known.ordinal()), known);
    }

    boolean mayThrow() {
      return known == null || known == RoundingMode.UNNECESSARY;
    }

    BoolTerm isUnnecessary(Terms terms) {
      return terms.intEqual(ordinal, terms.constant(RoundingMode.UNNECESSARY.ordinal()));
    }

    IntTerm round(DecimalRounding rounding, DecimalRounding.Floor floor) {
      return known == null ? rounding.rounded(floor) : rounding.rounded(floor, known);
    }
  }

  private interface Moded {
    List<Successor> of(Call call, Mode mode);
  }

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String owner = BigNumber.DECIMAL + ".";
    all.put(
        owner + "setScale(I)" + DECIMAL,
        call -> setScale(call, Mode.of(call.terms(), RoundingMode.UNNECESSARY)));
    all.put(
        owner + "setScale(I" + MODE + ")" + DECIMAL,
        call -> moded(call, 2, DecimalDivision::setScale));
    all.put(owner + "setScale(II)" + DECIMAL, call -> numbered(call, 2, DecimalDivision::setScale));
    all.put(
        owner + "divide(" + DECIMAL + "I" + MODE + ")" + DECIMAL,
        call -> moded(call, 3, DecimalDivision::toScale));
    all.put(
        owner + "divide(" + DECIMAL + "II)" + DECIMAL,
        call -> numbered(call, 3, DecimalDivision::toScale));
    all.put(
        owner + "divide(" + DECIMAL + MODE + ")" + DECIMAL,
        call -> moded(call, 2, DecimalDivision::toOwnScale));
    all.put(
        owner + "divide(" + DECIMAL + "I)" + DECIMAL,
        call -> numbered(call, 2, DecimalDivision::toOwnScale));
    all.put(
        owner + "divide(" + DECIMAL + ")" + DECIMAL,
        call -> BigOperands.two(call, DecimalDivision::exactly));
    return all;
  }

  private static List<Successor> moded(Call call, int argument, Moded then) {
    return call.requiring(
        argument,
        (c, object) ->
            c.machine()
                .callVirtual(
                    c.state(),
                    ORDINAL,
                    List.of(c.reference(argument)),
                    (s, ordinal) ->
                        then.of(
                            c.in(s),
                            Mode.of(((IntValue) Objects.requireNonNull(ordinal)).term()))));
  }

  /** By the constants of {@link BigDecimal}. */
  private static List<Successor> numbered(Call call, int argument, Moded then) {
    BigInteger number = call.intArgument(argument).constantValue();
    if (number == null) {
      return call.stuck("how a number is rounded is not known");
    }
    return number.signum() < 0 || number.compareTo(BigInteger.valueOf(7)) > 0
        ? call.raises("java/lang/IllegalArgumentException")
        : then.of(call, Mode.of(call.terms(), RoundingMode.valueOf(number.intValueExact())));
  }

  private static List<Successor> setScale(Call call, Mode mode) {
    IntTerm scale = call.intArgument(1);
    return BigOperands.one(
        call,
        0,
        (c, number) -> {
          Terms terms = c.terms();
          IntTerm more = terms.subtract(scale, number.scale());
          BoolTerm isZero = new BigValues(terms).isZero(number.value());
          return BigOperands.lengthened(
              c,
              more,
              isZero,
              grown ->
                  BigOperands.lengthened(
                      grown,
                      terms.negate(more),
                      isZero,
                      within -> scaled(within, number, scale, mode)));
        });
  }

  private static List<Successor> scaled(Call call, BigNumber number, IntTerm scale, Mode mode) {
    BoolTerm isKept = call.terms().lessOrEqual(number.scale(), scale);
    return rounded(call, number.value(), scale, mode, isKept);
  }

  /**
   * A value with a scale.
   *
   * @param isKept whether nothing has to be rounded, as far as that follows from elsewhere
   */
  private static List<Successor> rounded(
      Call call, RealTerm value, IntTerm scale, Mode mode, BoolTerm isKept) {
    Terms terms = call.terms();
    BigValues values = new BigValues(terms);
    BigInteger places = scale.constantValue();
    if (places == null || places.abs().compareTo(BigInteger.valueOf(MOST_PLACES)) > 0) {
      return toUnknownPlaces(call, value, scale, mode, isKept);
    }
    int shift = places.intValueExact();
    DecimalRounding rounding = new DecimalRounding(terms);
    DecimalRounding.Floor floor = rounding.floor(call.state(), values.shifted(value, shift));
    Call known =
        call.in(
            DecimalRounding.learned(floor.state(), terms.implies(isKept, rounding.isWhole(floor))));
    IntTerm digits = mode.round(rounding, floor);
    RealTerm result = values.shifted(terms.ofInt(digits), -shift);
    if (!mode.mayThrow()) {
      return BigOperands.decimal(known, result, scale);
    }
    return throwing(
        known, mode, rounding.isWhole(floor), c -> BigOperands.decimal(c, result, scale));
  }

  /** What has to be rounded and must not be. */
  private static List<Successor> throwing(
      Call call, Mode mode, BoolTerm isWhole, Function<Call, List<Successor>> then) {
    Terms terms = call.terms();
    return BigOperands.unless(call, terms.and(mode.isUnnecessary(terms), terms.not(isWhole)), then);
  }

  /** Of the result, only the sign is known. */
  private static List<Successor> toUnknownPlaces(
      Call call, RealTerm value, IntTerm scale, Mode mode, BoolTerm isKept) {
    Terms terms = call.terms();
    RealTerm result = terms.freshReal("rounded");
    RealTerm zero = terms.constant(Rational.ZERO);
    BoolTerm isSame = terms.realEqual(result, value);
    BoolTerm isNear =
        terms.and(
            terms.implies(isKept, isSame),
            terms.implies(terms.lessOrEqual(zero, value), terms.lessOrEqual(zero, result)),
            terms.implies(terms.lessOrEqual(value, zero), terms.lessOrEqual(result, zero)));
    Call known = call.in(DecimalRounding.learned(call.state(), isNear));
    return mode.mayThrow()
        ? throwing(known, mode, isSame, c -> BigOperands.decimal(c, result, scale))
        : BigOperands.decimal(known, result, scale);
  }

  private static List<Successor> toScale(Call call, Mode mode) {
    return BigOperands.two(
        call, (c, left, right) -> divided(c, left, right, c.intArgument(2), mode));
  }

  private static List<Successor> toOwnScale(Call call, Mode mode) {
    return BigOperands.two(call, (c, left, right) -> divided(c, left, right, left.scale(), mode));
  }

  private static List<Successor> divided(
      Call call, BigNumber left, BigNumber right, IntTerm scale, Mode mode) {
    Terms terms = call.terms();
    BigValues values = new BigValues(terms);
    IntTerm more = terms.subtract(terms.add(scale, right.scale()), left.scale());
    return BigOperands.unless(
        call,
        values.isZero(right.value()),
        nonZero ->
            BigOperands.lengthened(
                nonZero,
                more,
                // Of zero as well, a power of ten is taken.
                terms.bool(false),
                raised ->
                    BigOperands.lengthened(
                        raised,
                        terms.negate(more),
                        terms.bool(false),
                        c -> {
                          BigValues.Known quotient =
                              values.quotient(c.state(), left.value(), right.value());
                          return rounded(
                              c.in(quotient.state()),
                              quotient.value(),
                              scale,
                              mode,
                              terms.bool(false));
                        })));
  }

  /** With as many digits as that takes, if they end. */
  private static List<Successor> exactly(Call call, BigNumber left, BigNumber right) {
    Optional<BigDecimal> first = BigOperands.constants(left, right);
    if (first.isPresent()) {
      return BigOperands.computed(call, () -> first.get().divide(right.constant().orElseThrow()));
    }
    Terms terms = call.terms();
    BigValues values = new BigValues(terms);
    return BigOperands.unless(
        call,
        values.isZero(right.value()),
        nonZero -> {
          List<Successor> all = new ArrayList<>();
          BoolTerm ends = ends(nonZero, left, right);
          nonZero
              .state()
              .assume(terms.or(ends, values.isZero(left.value())))
              .ifPresent(s -> all.addAll(quotient(nonZero.in(s), left, right)));
          nonZero
              .state()
              .assume(terms.not(terms.or(ends, values.isZero(left.value()))))
              .ifPresent(
                  s ->
                      all.addAll(
                          nonZero
                              .in(
                                  ends instanceof BoolTerm.BoolVariable
                                      ? s.withInputs(s.inputs().withWish(never(terms, left, right)))
                                      : s)
                              .raises(BigOperands.ARITHMETIC)));
          return all;
        });
  }

  /** Whether a quotient has an end: by what else than twos and fives the divisor consists of. */
  private static BoolTerm ends(Call call, BigNumber left, BigNumber right) {
    Terms terms = call.terms();
    if (!(right.value() instanceof RealTerm.RealConstant constant)) {
      return terms.freshBool("ends");
    }
    BigInteger rest = otherFactors(constant.value().numerator().abs());
    if (rest.equals(BigInteger.ONE)) {
      return terms.bool(true);
    }
    BigInteger places = left.scale().constantValue();
    if (places == null || places.abs().compareTo(BigInteger.valueOf(MOST_PLACES)) > 0) {
      return terms.freshBool("ends");
    }
    RealTerm digits = new BigValues(terms).shifted(left.value(), places.intValueExact());
    if (!(digits instanceof RealTerm.OfInt whole)) {
      return terms.freshBool("ends");
    }
    return terms.intEqual(
        terms.euclideanModulo(whole.operand(), terms.constant(rest)), terms.constant(0));
  }

  private static BigInteger otherFactors(BigInteger number) {
    BigInteger rest = number;
    for (BigInteger factor : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
      while (rest.mod(factor).signum() == 0) {
        rest = rest.divide(factor);
      }
    }
    return rest;
  }

  /** Some divisions that surely do not end. */
  private static BoolTerm never(Terms terms, BigNumber left, BigNumber right) {
    IntTerm digits = terms.freshInt("digits");
    BoolTerm isShort =
        terms.realEqual(left.value(), new BigValues(terms).shifted(terms.ofInt(digits), -2));
    List<BoolTerm> all = new ArrayList<>();
    if (right.value() instanceof RealTerm.RealConstant constant) {
      all.add(isNoMultiple(terms, digits, otherFactors(constant.value().numerator().abs())));
    } else {
      for (long divisor : NEVER_ENDING) {
        BigInteger rest = otherFactors(BigInteger.valueOf(divisor).abs());
        all.add(
            terms.and(
                terms.realEqual(right.value(), terms.constant(Rational.of(divisor))),
                isNoMultiple(terms, digits, rest)));
      }
    }
    return terms.and(isShort, terms.or(all));
  }

  private static BoolTerm isNoMultiple(Terms terms, IntTerm digits, BigInteger of) {
    return terms.not(
        terms.intEqual(terms.euclideanModulo(digits, terms.constant(of)), terms.constant(0)));
  }

  private static List<Successor> quotient(Call call, BigNumber left, BigNumber right) {
    Terms terms = call.terms();
    Interval first = BigOperands.scales(call, left.scale());
    Interval second = BigOperands.scales(call, right.scale());
    Interval bounds =
        first
            .add(second.scale(BigInteger.ONE.negate()))
            .hull(Interval.of(BigInteger.ZERO))
            .add(Interval.of(-MOST_DIGITS, MOST_DIGITS))
            .intersect(Interval.INT);
    BigValues.Known known =
        new BigValues(terms).quotient(call.state(), left.value(), right.value());
    return BigOperands.decimal(
        call.in(known.state()), known.value(), terms.freshInt("scale", bounds));
  }
}
