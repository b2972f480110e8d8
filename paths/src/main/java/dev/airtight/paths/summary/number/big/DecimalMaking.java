package dev.airtight.paths.summary.number.big;

import static dev.airtight.paths.summary.number.big.BigOperands.DECIMAL;
import static dev.airtight.paths.summary.number.big.BigOperands.INTEGER;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.BigValues;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How {@link BigDecimal}s and {@link BigInteger}s come about. */
public final class DecimalMaking implements SummaryProvider {
  private static final BigInteger MOST_PLACES = BigInteger.valueOf(100);

  /** Goes on with a number: puts it where the constructor's object is, or returns it. */
  private interface Result {
    List<Successor> of(Call call, BigNumber number);
  }

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String owner = BigNumber.DECIMAL + ".";
    String made = BigNumber.DECIMAL + ".<init>(";
    Result fills = DecimalMaking::fills;
    Result returns = BigOperands::returns;
    all.put(made + "I)V", call -> whole(call, call.intArgument(1), fills));
    all.put(made + "J)V", call -> whole(call, call.longArgument(1), fills));
    all.put(made + INTEGER + ")V", call -> BigOperands.one(call, 1, DecimalMaking::ofInteger));
    all.put(
        made + INTEGER + "I)V",
        call ->
            BigOperands.one(
                call, 1, (c, number) -> scaled(c, number.value(), c.intArgument(2), fills)));
    all.put(made + "D)V", call -> ofDouble(call, 1, fills, false));
    all.put(made + "Ljava/lang/String;)V", call -> ofText(call, false));
    all.put(owner + "valueOf(J)" + DECIMAL, call -> whole(call, call.longArgument(0), returns));
    all.put(
        owner + "valueOf(JI)" + DECIMAL,
        call ->
            scaled(call, call.terms().ofInt(call.longArgument(0)), call.intArgument(1), returns));
    all.put(owner + "valueOf(D)" + DECIMAL, call -> ofDouble(call, 0, returns, true));
    all.put(
        BigNumber.INTEGER + ".valueOf(J)" + INTEGER,
        call -> BigOperands.integer(call, call.longArgument(0)));
    all.put(BigNumber.INTEGER + ".<init>(Ljava/lang/String;)V", call -> ofText(call, true));
    return all;
  }

  /** The object that {@code new} made becomes the number, unless it is of a subclass. */
  private static List<Successor> fills(Call call, BigNumber number) {
    int object = call.reference(0).object();
    return call.object(call.reference(0)).className().equals(number.className())
        ? call.in(call.state().refined(object, number.object())).returns()
        : call.stuck("subclasses of " + number.className().replace('/', '.') + " are not modelled");
  }

  private static List<Successor> ofInteger(Call call, BigNumber number) {
    return fills(call, BigNumber.decimal(call.terms(), number.value(), call.terms().constant(0)));
  }

  private static List<Successor> whole(Call call, IntTerm value, Result then) {
    Terms terms = call.terms();
    return then.of(call, BigNumber.decimal(terms, terms.ofInt(value), terms.constant(0)));
  }

  private static List<Successor> scaled(Call call, RealTerm unscaled, IntTerm scale, Result then) {
    BigInteger places = scale.constantValue();
    if (places == null || places.abs().compareTo(MOST_PLACES) > 0) {
      return call.stuck("a number whose scale is not known");
    }
    return then.of(
        call,
        BigNumber.decimal(
            call.terms(),
            new BigValues(call.terms()).shifted(unscaled, -places.intValueExact()),
            scale));
  }

  /** NaN and the infinities are refused. */
  private static List<Successor> ofDouble(Call call, int argument, Result then, boolean isRounded) {
    FloatingValue value = (FloatingValue) call.arguments().get(argument);
    Double constant = value.constant();
    if (constant != null) {
      return constant.isNaN() || constant.isInfinite()
          ? call.raises(BigTexts.BAD_FORMAT)
          : then.of(
              call,
              BigNumber.of(
                  call.terms(),
                  isRounded ? BigDecimal.valueOf(constant) : new BigDecimal(constant)));
    }
    return new BigDoubles(call).made(value, isRounded, then::of);
  }

  private static List<Successor> ofText(Call call, boolean isInteger) {
    return call.requiring(
        1,
        (present, object) ->
            new BigTexts(present).read(present.text(1), isInteger, DecimalMaking::fills));
  }
}
