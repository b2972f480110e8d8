package dev.airtight.paths.summary.number.big;

import static dev.airtight.paths.summary.number.big.BigOperands.DECIMAL;
import static dev.airtight.paths.summary.number.big.BigOperands.INTEGER;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.BigValues;
import dev.airtight.paths.big.DecimalRounding;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small powers of large numbers, as products. */
public final class Powers implements SummaryProvider {
  private static final BigInteger MOST = BigInteger.valueOf(8);
  private static final int LEAST_REFUSED = 1_000_000_000;

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        BigNumber.INTEGER + ".pow(I)" + INTEGER,
        call ->
            BigOperands.one(
                call, 0, (c, number) -> small(c, Integer.MAX_VALUE, n -> whole(c, number, n))),
        BigNumber.DECIMAL + ".pow(I)" + DECIMAL,
        call ->
            BigOperands.one(
                call, 0, (c, number) -> small(c, LEAST_REFUSED - 1, n -> decimal(c, number, n))));
  }

  private interface Power {
    List<Successor> of(int exponent);
  }

  /**
   * With the exponent.
   *
   * @param most the greatest that is taken
   */
  private static List<Successor> small(Call call, int most, Power then) {
    IntTerm exponent = call.intArgument(1);
    @Nullable BigInteger known = exponent.constantValue();
    if (known != null && known.signum() >= 0 && known.compareTo(MOST) <= 0) {
      return then.of(known.intValueExact());
    }
    return call.split(
        BigOperands.isWithin(call, exponent, 0, most),
        c -> c.stuck("powers with an exponent that is not known, or more than " + MOST),
        refused -> refused.raises(BigOperands.ARITHMETIC));
  }

  private static List<Successor> whole(Call call, BigNumber number, int exponent) {
    Terms terms = call.terms();
    IntTerm base = BigOperands.whole(call, number);
    IntTerm power = terms.constant(1);
    for (int i = 0; i < exponent; i++) {
      power = terms.multiply(power, base);
    }
    return BigOperands.integer(call, power);
  }

  private static List<Successor> decimal(Call call, BigNumber number, int exponent) {
    if (number.constant().isPresent()) {
      return BigOperands.computed(call, () -> number.constant().orElseThrow().pow(exponent));
    }
    Terms terms = call.terms();
    BigValues values = new BigValues(terms);
    return BigOperands.withinScales(
        call,
        terms.multiply(number.scale(), terms.constant(exponent)),
        values.isZero(number.value()),
        c -> {
          State state = c.state();
          RealTerm power = terms.constant(Rational.ONE);
          for (int i = 0; i < exponent; i++) {
            BigValues.Known product = values.product(state, power, number.value());
            state = product.state();
            power = product.value();
          }
          State known =
              exponent % 2 == 0
                  ? DecimalRounding.learned(
                      state, terms.lessOrEqual(terms.constant(Rational.ZERO), power))
                  : state;
          return BigOperands.decimal(
              c.in(known), power, terms.multiply(number.scale(), terms.constant(exponent)));
        });
  }
}
