package dev.airtight.paths.summary.number.big;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.BigValues;
import dev.airtight.paths.big.DecimalRounding;
import dev.airtight.paths.floating.FloatingNumbers;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@link BigDecimal}s of doubles that vary: exactly, or as {@link Double#toString} has them. */
final class BigDoubles {
  /** The scales of all doubles, both as they are and as they are written. */
  private static final Interval SCALES = Interval.of(-400, 1_100);

  private static final Rational LARGEST = Rational.of(new BigDecimal(Double.MAX_VALUE));

  /** Up to here, all integers are doubles. */
  private static final BigInteger EXACT = BigInteger.TWO.pow(53);

  private final Call call;
  private final Terms terms;
  private final RealTerm zero;

  BigDoubles(Call call) {
    this.call = call;
    this.terms = call.terms();
    this.zero = terms.constant(Rational.ZERO);
  }

  interface Result extends BiFunction<Call, BigNumber, List<Successor>> {}

  /**
   * NaN and the infinities are refused.
   *
   * @param isWritten whether the shortest number is made that is read as the double
   */
  List<Successor> made(FloatingValue value, boolean isWritten, Result then) {
    @Nullable RealTerm real = value.term();
    if (real == null) {
      List<Successor> all = new ArrayList<>(call.raises(BigTexts.BAD_FORMAT));
      all.addAll(
          then.apply(
              call,
              BigNumber.decimal(
                  terms, terms.freshReal("of a double"), terms.freshInt("scale", SCALES))));
      return all;
    }
    FloatingNumbers doubles = new FloatingNumbers(terms);
    Call located = call.in(doubles.located(call.state(), value));
    if (doubles.isFinite(call.state(), value)) {
      return finite(located, real, isWritten, then);
    }
    RealTerm most = terms.constant(LARGEST);
    return located.split(
        terms.and(terms.lessOrEqual(terms.negate(most), real), terms.lessOrEqual(real, most)),
        c -> finite(c, real, isWritten, then),
        refused -> refused.raises(BigTexts.BAD_FORMAT));
  }

  private List<Successor> finite(Call with, RealTerm real, boolean isWritten, Result then) {
    IntTerm scale = terms.freshInt("scale", SCALES);
    if (!isWritten) {
      return then.apply(with, BigNumber.decimal(terms, real, scale));
    }
    RealTerm written = terms.freshReal("written");
    BigValues values = new BigValues(terms);
    RealTerm most = terms.constant(Rational.of(EXACT));
    RealTerm error =
        terms.multiply(terms.constant(new Rational(BigInteger.ONE, EXACT)), values.magnitude(real));
    BoolTerm isNear =
        terms.and(
            terms.iff(terms.lessThan(zero, real), terms.lessThan(zero, written)),
            terms.iff(terms.lessThan(real, zero), terms.lessThan(written, zero)),
            terms.or(
                terms.lessOrEqual(values.magnitude(terms.subtract(written, real)), error),
                terms.lessThan(values.magnitude(real), terms.constant(BigValues.tens(-300)))));
    BoolTerm isSame =
        real instanceof RealTerm.OfInt
            ? terms.implies(
                terms.lessOrEqual(values.magnitude(real), most), terms.realEqual(written, real))
            : terms.bool(true);
    State known = DecimalRounding.learned(with.state(), terms.and(isNear, isSame));
    return then.apply(with.in(known), BigNumber.decimal(terms, written, scale));
  }
}
