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
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What rounds {@link BigDecimal}s to a known number of digits: nearly the same number. */
public final class DecimalContexts implements SummaryProvider {
  private static final String CONTEXT = "Ljava/math/MathContext;";
  private static final MethodReference PRECISION =
      method("java/math/MathContext", "getPrecision", "()I");
  private static final MethodReference MODE =
      method("java/math/MathContext", "getRoundingMode", "()Ljava/math/RoundingMode;");
  private static final MethodReference ORDINAL = method("java/lang/Enum", "ordinal", "()I");
  private static final int MOST_PRECISE = 1_000;

  /** Scales of operands up to here do not lead to one that there is not. */
  private static final Interval MODERATE = Interval.of(-100_000_000, 100_000_000);

  /** How much a scale changes at most, as long as memory suffices for the digits. */
  private static final Interval DIGITS = Interval.of(-4_000_000, 4_000_000);

  private static MethodReference method(String owner, String name, String descriptor) {
    return new MethodReference(owner, name, MethodDescriptor.parse(descriptor), false);
  }

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String owner = BigNumber.DECIMAL + ".";
    for (String name : List.of("round", "plus")) {
      all.put(
          owner + name + "(" + CONTEXT + ")" + DECIMAL,
          call -> inContext(call, 1, DecimalContexts::round));
    }
    all.put(
        owner + "divide(" + DECIMAL + CONTEXT + ")" + DECIMAL,
        call ->
            call.requiring(
                1, (present, divisor) -> inContext(present, 2, DecimalContexts::divide)));
    return all;
  }

  private static List<Successor> inContext(
      Call call, int argument, BiFunction<Call, MathContext, List<Successor>> then) {
    return call.requiring(
        argument,
        (present, object) ->
            asking(
                present,
                present.reference(argument),
                PRECISION,
                (first, precision) ->
                    asking(
                        first,
                        first.reference(argument),
                        MODE,
                        (second, mode) ->
                            asking(
                                second,
                                (Reference) mode,
                                ORDINAL,
                                (third, ordinal) ->
                                    known(third, number(precision), number(ordinal), then)))));
  }

  private static List<Successor> asking(
      Call call,
      Reference receiver,
      MethodReference method,
      BiFunction<Call, Value, List<Successor>> then) {
    return call.machine()
        .callVirtual(
            call.state(),
            method,
            List.of(receiver),
            (s, result) -> then.apply(call.in(s), Objects.requireNonNull(result)));
  }

  private static @Nullable BigInteger number(Value value) {
    return ((IntValue) value).term().constantValue();
  }

  private static List<Successor> known(
      Call call,
      @Nullable BigInteger precision,
      @Nullable BigInteger ordinal,
      BiFunction<Call, MathContext, List<Successor>> then) {
    if (precision == null
        || ordinal == null
        || precision.signum() <= 0
        || precision.compareTo(BigInteger.valueOf(MOST_PRECISE)) > 0
        || ordinal.intValueExact() == RoundingMode.UNNECESSARY.ordinal()) {
      return call.stuck("to how many digits a number is rounded is not known");
    }
    return then.apply(
        call,
        new MathContext(precision.intValueExact(), RoundingMode.values()[ordinal.intValueExact()]));
  }

  private static List<Successor> round(Call call, MathContext context) {
    return BigOperands.one(
        call,
        0,
        (c, number) -> {
          if (number.constant().isPresent()) {
            BigDecimal constant = number.constant().get();
            return BigOperands.computed(c, () -> constant.round(context));
          }
          Interval scales = BigOperands.scales(c, number.scale());
          return near(c, number.value(), scales, context);
        });
  }

  private static List<Successor> divide(Call call, MathContext context) {
    return BigOperands.two(
        call,
        (c, left, right) -> {
          if (BigOperands.constants(left, right).isPresent()) {
            BigDecimal dividend = left.constant().orElseThrow();
            BigDecimal divisor = right.constant().orElseThrow();
            return BigOperands.computed(c, () -> dividend.divide(divisor, context));
          }
          BigValues values = new BigValues(c.terms());
          Interval scales =
              BigOperands.scales(c, left.scale())
                  .add(BigOperands.scales(c, right.scale()).scale(BigInteger.ONE.negate()));
          return BigOperands.unless(
              c,
              values.isZero(right.value()),
              nonZero -> {
                BigValues.Known quotient =
                    values.quotient(nonZero.state(), left.value(), right.value());
                return near(nonZero.in(quotient.state()), quotient.value(), scales, context);
              });
        });
  }

  /** Off by less than a unit of the last digit that is kept. */
  private static List<Successor> near(
      Call call, RealTerm exact, Interval scales, MathContext context) {
    if (!MODERATE.covers(scales)) {
      return call.stuck("rounding a number of any scale to some digits is not modelled");
    }
    Terms terms = call.terms();
    BigValues values = new BigValues(terms);
    RealTerm zero = terms.constant(Rational.ZERO);
    RealTerm result = terms.freshReal("rounded");
    RealTerm off = values.shifted(exact, 1 - context.getPrecision());
    BoolTerm isNear =
        terms.and(
            terms.iff(values.isZero(exact), values.isZero(result)),
            terms.implies(
                terms.lessOrEqual(zero, exact),
                terms.and(
                    terms.lessOrEqual(terms.subtract(exact, off), result),
                    terms.lessOrEqual(result, terms.add(exact, off)))),
            terms.implies(
                terms.lessOrEqual(exact, zero),
                terms.and(
                    terms.lessOrEqual(terms.add(exact, off), result),
                    terms.lessOrEqual(result, terms.subtract(exact, off)))));
    IntTerm scale = terms.freshInt("scale", scales.hull(Interval.of(BigInteger.ZERO)).add(DIGITS));
    return BigOperands.decimal(
        call.in(DecimalRounding.learned(call.state(), isNear)), result, scale);
  }
}
