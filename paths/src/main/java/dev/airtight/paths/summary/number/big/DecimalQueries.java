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
import dev.airtight.solver.language.Language;
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
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What {@link BigDecimal}s say of themselves, as texts and as integers, too. */
public final class DecimalQueries implements SummaryProvider {
  private static final int FEW_DIGITS = 30;

  /** Numbers of lesser scales are not written out. */
  private static final BigInteger LEAST_WRITTEN = BigInteger.valueOf(-100_000);

  private static final BigInteger MOST_PLACES = BigInteger.valueOf(100);

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String owner = BigNumber.DECIMAL + ".";
    one(all, owner + "scale()I", (call, number) -> call.returnsInt(number.scale()));
    one(all, owner + "precision()I", DecimalQueries::precision);
    one(all, owner + "unscaledValue()" + INTEGER, DecimalQueries::unscaled);
    one(all, owner + "toString()Ljava/lang/String;", DecimalQueries::text);
    one(all, owner + "toPlainString()Ljava/lang/String;", DecimalQueries::plainText);
    one(
        all,
        owner + "toEngineeringString()Ljava/lang/String;",
        (call, number) -> text(call, number, BigDecimal::toEngineeringString));
    one(all, owner + "toBigInteger()" + INTEGER, (call, number) -> toInteger(call, number, false));
    one(
        all,
        owner + "toBigIntegerExact()" + INTEGER,
        (call, number) -> toInteger(call, number, true));
    all.put(
        owner + "compareTo(" + DECIMAL + ")I",
        call ->
            BigOperands.two(
                call,
                (c, left, right) ->
                    c.returnsInt(
                        new BigValues(c.terms()).comparison(left.value(), right.value()))));
    return all;
  }

  private static void one(Map<String, Summary> all, String method, BigOperands.One then) {
    all.put(method, call -> BigOperands.one(call, 0, then));
  }

  private static List<Successor> precision(Call call, BigNumber number) {
    return call.returnsInt(
        number
            .constant()
            .<IntTerm>map(known -> call.terms().constant(known.precision()))
            .orElseGet(
                () -> call.terms().freshInt("precision", Interval.of(1, Integer.MAX_VALUE))));
  }

  private static List<Successor> unscaled(Call call, BigNumber number) {
    Terms terms = call.terms();
    BigInteger scale = number.scale().constantValue();
    IntTerm digits = terms.freshInt("unscaled");
    RealTerm value = terms.ofInt(digits);
    BigValues values = new BigValues(terms);
    if (scale != null && scale.abs().compareTo(MOST_PLACES) <= 0) {
      RealTerm exact = values.shifted(number.value(), scale.intValueExact());
      DecimalRounding.Floor floor = new DecimalRounding(terms).floor(call.state(), exact);
      return BigOperands.integer(call.in(floor.state()), floor.whole());
    }
    BoolTerm isAlike =
        terms.and(
            terms.iff(values.isZero(number.value()), values.isZero(value)),
            terms.iff(isNegative(terms, number.value()), isNegative(terms, value)));
    return BigOperands.integer(call.in(DecimalRounding.learned(call.state(), isAlike)), digits);
  }

  private static BoolTerm isNegative(Terms terms, RealTerm value) {
    return terms.lessThan(value, terms.constant(Rational.ZERO));
  }

  private static List<Successor> text(Call call, BigNumber number) {
    return text(call, number, BigDecimal::toString);
  }

  private static List<Successor> text(
      Call call, BigNumber number, Function<BigDecimal, String> constant) {
    if (number.constant().isPresent()) {
      return call.returnsText(call.terms().text(constant.apply(number.constant().get())));
    }
    BigInteger scale = number.scale().constantValue();
    return scale != null && scale.signum() >= 0 && scale.compareTo(BigInteger.valueOf(6)) <= 0
        ? written(call, number, scale.intValueExact())
        : any(call, number, DecimalNumerals.written());
  }

  private static List<Successor> plainText(Call call, BigNumber number) {
    if (number.constant().isPresent()) {
      return call.returnsText(call.terms().text(number.constant().get().toPlainString()));
    }
    Interval bounds = BigOperands.scales(call, number.scale());
    if (!bounds.isAtLeast(LEAST_WRITTEN)) {
      // A number that is not great has no great power of ten as a factor.
      Terms terms = call.terms();
      RealTerm size = new BigValues(terms).magnitude(number.value());
      return call.split(
          terms.lessThan(size, terms.constant(BigValues.tens(FEW_DIGITS))),
          c -> any(c, number, DecimalNumerals.writtenPlainly()),
          c -> c.stuck("toPlainString of a great number of any scale"));
    }
    BigInteger scale = number.scale().constantValue();
    return scale != null && scale.signum() >= 0 && scale.compareTo(MOST_PLACES) <= 0
        ? written(call, number, scale.intValueExact())
        : any(call, number, DecimalNumerals.writtenPlainly());
  }

  /** Without an exponent. */
  private static List<Successor> written(Call call, BigNumber number, int scale) {
    return number.value() instanceof RealTerm.OfInt whole && scale == 0
        ? call.returnsText(call.terms().decimalText(whole.operand()))
        : any(call, number, DecimalNumerals.writtenPlainly(scale));
  }

  /** With a minus where it is negative. */
  private static List<Successor> any(Call call, BigNumber number, Language language) {
    Terms terms = call.terms();
    TextTerm text = terms.freshText("number");
    BoolTerm isWritten =
        terms.and(
            terms.inLanguage(text, language),
            terms.iff(
                isNegative(terms, number.value()),
                terms.inLanguage(text, DecimalNumerals.negative())));
    return call.state()
        .assume(isWritten)
        .map((State s) -> call.in(s).returnsText(text))
        .orElse(List.of());
  }

  /** Truncated, or an ArithmeticException where it has a fraction. */
  private static List<Successor> toInteger(Call call, BigNumber number, boolean isExact) {
    Terms terms = call.terms();
    BoolTerm isZero = new BigValues(terms).isZero(number.value());
    return BigOperands.lengthened(
        call,
        terms.negate(number.scale()),
        isZero,
        longer ->
            BigOperands.lengthened(
                longer,
                number.scale(),
                isZero,
                c -> {
                  DecimalRounding rounding = new DecimalRounding(terms);
                  DecimalRounding.Floor floor = rounding.floor(c.state(), number.value());
                  Call known = c.in(floor.state());
                  IntTerm whole = rounding.rounded(floor, RoundingMode.DOWN);
                  return isExact
                      ? BigOperands.unless(
                          known,
                          terms.not(rounding.isWhole(floor)),
                          exact -> BigOperands.integer(exact, floor.whole()))
                      : BigOperands.integer(known, whole);
                }));
  }
}
