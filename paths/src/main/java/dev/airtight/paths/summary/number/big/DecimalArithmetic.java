package dev.airtight.paths.summary.number.big;

import static dev.airtight.paths.summary.number.big.BigOperands.DECIMAL;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.BigValues;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums, products and what else does not round {@link BigDecimal}s. Only scales that are out of
 * range make them throw.
 */
public final class DecimalArithmetic implements SummaryProvider {
  private static final int MOST_PLACES = 100;

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String owner = BigNumber.DECIMAL + ".";
    String binary = "(" + DECIMAL + ")" + DECIMAL;
    all.put(owner + "add" + binary, call -> BigOperands.two(call, DecimalArithmetic::add));
    all.put(
        owner + "subtract" + binary, call -> BigOperands.two(call, DecimalArithmetic::subtract));
    all.put(
        owner + "multiply" + binary, call -> BigOperands.two(call, DecimalArithmetic::multiply));
    all.put(
        owner + "remainder" + binary, call -> BigOperands.two(call, DecimalArithmetic::remainder));
    all.put(
        owner + "negate()" + DECIMAL,
        call ->
            BigOperands.one(
                call, 0, (c, number) -> decimal(c, negated(c, number), number.scale())));
    all.put(
        owner + "abs()" + DECIMAL,
        call ->
            BigOperands.one(
                call,
                0,
                (c, number) ->
                    decimal(
                        c, new BigValues(c.terms()).magnitude(number.value()), number.scale())));
    all.put(
        owner + "plus()" + DECIMAL,
        call ->
            BigOperands.one(call, 0, (c, number) -> decimal(c, number.value(), number.scale())));
    all.put(
        owner + "stripTrailingZeros()" + DECIMAL,
        call -> BigOperands.one(call, 0, DecimalArithmetic::strip));
    all.put(
        owner + "movePointLeft(I)" + DECIMAL,
        call -> BigOperands.one(call, 0, (c, number) -> movePoint(c, number, true)));
    all.put(
        owner + "movePointRight(I)" + DECIMAL,
        call -> BigOperands.one(call, 0, (c, number) -> movePoint(c, number, false)));
    return all;
  }

  private static List<Successor> decimal(Call call, RealTerm value, IntTerm scale) {
    return BigOperands.decimal(call, value, scale);
  }

  private static RealTerm negated(Call call, BigNumber number) {
    return call.terms().negate(number.value());
  }

  private static List<Successor> add(Call call, BigNumber left, BigNumber right) {
    Optional<BigDecimal> first = BigOperands.constants(left, right);
    return first.isPresent()
        ? BigOperands.computed(call, () -> first.get().add(right.constant().orElseThrow()))
        : sum(call, left, right, call.terms().add(left.value(), right.value()));
  }

  private static List<Successor> subtract(Call call, BigNumber left, BigNumber right) {
    Optional<BigDecimal> first = BigOperands.constants(left, right);
    return first.isPresent()
        ? BigOperands.computed(call, () -> first.get().subtract(right.constant().orElseThrow()))
        : sum(call, left, right, call.terms().subtract(left.value(), right.value()));
  }

  /** The operand of the lesser scale gets more digits. */
  private static List<Successor> sum(Call call, BigNumber left, BigNumber right, RealTerm value) {
    Terms terms = call.terms();
    BigValues values = new BigValues(terms);
    IntTerm greatest = values.extreme(left.scale(), right.scale(), true);
    BoolTerm isExempt =
        terms.ifThenElse(
            terms.lessThan(left.scale(), right.scale()),
            values.isZero(left.value()),
            values.isZero(right.value()));
    return BigOperands.lengthened(
        call,
        distance(call, left.scale(), right.scale()),
        isExempt,
        c -> decimal(c, value, greatest));
  }

  /** How far two scales are apart, with bounds that follow from theirs. */
  private static IntTerm distance(Call call, IntTerm left, IntTerm right) {
    Terms terms = call.terms();
    return terms.ifThenElse(
        terms.lessThan(left, right), terms.subtract(right, left), terms.subtract(left, right));
  }

  private static List<Successor> multiply(Call call, BigNumber left, BigNumber right) {
    Optional<BigDecimal> first = BigOperands.constants(left, right);
    if (first.isPresent()) {
      return BigOperands.computed(call, () -> first.get().multiply(right.constant().orElseThrow()));
    }
    BigValues values = new BigValues(call.terms());
    IntTerm scale = call.terms().add(left.scale(), right.scale());
    return BigOperands.withinScales(
        call,
        scale,
        values.isZero(left.value()),
        c -> {
          BigValues.Known product = values.product(c.state(), left.value(), right.value());
          return decimal(c.in(product.state()), product.value(), scale);
        });
  }

  /** With the sign of the dividend, and less than the divisor. */
  private static List<Successor> remainder(Call call, BigNumber left, BigNumber right) {
    Optional<BigDecimal> first = BigOperands.constants(left, right);
    if (first.isPresent()) {
      return BigOperands.computed(
          call, () -> first.get().remainder(right.constant().orElseThrow()));
    }
    Terms terms = call.terms();
    BigValues values = new BigValues(terms);
    return BigOperands.unless(
        call,
        values.isZero(right.value()),
        divided ->
            BigOperands.near(
                divided,
                distance(call, left.scale(), right.scale()),
                c -> {
                  RealTerm rest = terms.freshReal("remainder");
                  RealTerm zero = terms.constant(Rational.ZERO);
                  BoolTerm isLess =
                      terms.and(
                          terms.lessThan(values.magnitude(rest), values.magnitude(right.value())),
                          terms.lessOrEqual(values.magnitude(rest), values.magnitude(left.value())),
                          terms.ifThenElse(
                              terms.lessOrEqual(zero, left.value()),
                              terms.lessOrEqual(zero, rest),
                              terms.lessOrEqual(rest, zero)));
                  IntTerm quotient = terms.freshInt("quotient");
                  BoolTerm isRest =
                      right.value() instanceof RealTerm.RealConstant
                          ? terms.realEqual(
                              left.value(),
                              terms.add(rest, terms.multiply(right.value(), terms.ofInt(quotient))))
                          : terms.bool(true);
                  Interval bounds =
                      BigOperands.scales(c, left.scale())
                          .hull(BigOperands.scales(c, right.scale()))
                          .hull(Interval.of(BigInteger.ZERO));
                  return c.state()
                      .assume(terms.and(isLess, isRest))
                      .map(s -> decimal(c.in(s), rest, terms.freshInt("scale", bounds)))
                      .orElse(List.of());
                }));
  }

  /** A zero of any scale becomes one of scale zero. */
  private static List<Successor> strip(Call call, BigNumber number) {
    if (number.constant().isPresent()) {
      return BigOperands.computed(call, () -> number.constant().orElseThrow().stripTrailingZeros());
    }
    Terms terms = call.terms();
    Interval bounds = BigOperands.scales(call, number.scale());
    if (!bounds.isAtLeast(BigInteger.valueOf(-1_000_000_000))) {
      return call.stuck("stripTrailingZeros of a number of any scale");
    }
    IntTerm scale = terms.freshInt("stripped", Interval.of(-1_100_000_000, Integer.MAX_VALUE));
    BoolTerm isFewer =
        terms.ifThenElse(
            new BigValues(terms).isZero(number.value()),
            terms.intEqual(scale, terms.constant(0)),
            terms.lessOrEqual(scale, number.scale()));
    return call.state()
        .assume(isFewer)
        .map(s -> decimal(call.in(s), number.value(), scale))
        .orElse(List.of());
  }

  /** Without a change where it moves by nothing; a scale is never negative afterwards. */
  private static List<Successor> movePoint(Call call, BigNumber number, boolean isLeft) {
    BigInteger places = call.intArgument(1).constantValue();
    if (places == null || places.abs().compareTo(BigInteger.valueOf(MOST_PLACES)) > 0) {
      return call.stuck("by how many places a point moves is not known");
    } else if (places.signum() == 0) {
      return call.returns(call.reference(0));
    }
    Terms terms = call.terms();
    BigValues values = new BigValues(terms);
    int left = isLeft ? places.intValueExact() : -places.intValueExact();
    RealTerm value = values.shifted(number.value(), -left);
    IntTerm scale = terms.add(number.scale(), terms.constant(left));
    BoolTerm isZero = values.isZero(number.value());
    return BigOperands.withinScales(
        call,
        scale,
        isZero,
        within ->
            BigOperands.lengthened(
                within,
                terms.negate(scale),
                isZero,
                c -> decimal(c, value, values.extreme(scale, terms.constant(0), true))));
  }
}
