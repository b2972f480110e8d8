package dev.airtight.paths.summary.number.big;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.BigNumbers;
import dev.airtight.paths.big.DecimalRounding;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What calls on large numbers have in common. */
final class BigOperands {
  static final String DECIMAL = "L" + BigNumber.DECIMAL + ";";
  static final String INTEGER = "L" + BigNumber.INTEGER + ";";
  static final String ARITHMETIC = "java/lang/ArithmeticException";

  /** Scales this far apart do no harm. */
  private static final long NEAR = 10_000_000;

  /** No {@link BigInteger} has as many digits. */
  private static final long FAR = 700_000_000;

  private static final int MOST_OF_CONSTANTS = 2_000;

  private static final String MANY = "numbers of more than " + NEAR + " digits are not followed";

  private BigOperands() {}

  interface One extends BiFunction<Call, BigNumber, List<Successor>> {}

  interface Two {
    List<Successor> of(Call call, BigNumber left, BigNumber right);
  }

  /** With the number that an argument is; null is a NullPointerException. */
  static List<Successor> one(Call call, int argument, One then) {
    return call.requiring(
        argument,
        (present, object) ->
            new BigNumbers(present.terms())
                .of(present.state(), present.reference(argument).object())
                .map(number -> then.apply(present, number))
                .orElseGet(
                    () ->
                        present.stuck(
                            "values of "
                                + object.className().replace('/', '.')
                                + " are not modelled")));
  }

  /** With the numbers that the receiver and the first argument are. */
  static List<Successor> two(Call call, Two then) {
    return one(
        call, 0, (first, left) -> one(first, 1, (both, right) -> then.of(both, left, right)));
  }

  static List<Successor> returns(Call call, BigNumber number) {
    return call.returnsNew(number.object());
  }

  static List<Successor> decimal(Call call, RealTerm value, IntTerm scale) {
    return returns(call, BigNumber.decimal(call.terms(), value, scale));
  }

  static List<Successor> integer(Call call, IntTerm value) {
    return returns(call, BigNumber.integer(call.terms(), value));
  }

  /** The whole number that a BigInteger is. */
  static IntTerm whole(Call call, BigNumber number) {
    return new DecimalRounding(call.terms()).floor(call.state(), number.value()).whole();
  }

  static IntTerm magnitude(Terms terms, IntTerm value) {
    return terms.ifThenElse(terms.lessThan(value, terms.constant(0)), terms.negate(value), value);
  }

  /** What the JDK makes of constants. */
  static List<Successor> computed(Call call, Supplier<BigDecimal> computation) {
    BigDecimal result;
    try {
      result = computation.get();
    } catch (ArithmeticException thrown) {
      return call.raises(ARITHMETIC);
    }
    // A number that squares itself in each round has twice as many digits each time.
    return Math.abs((long) result.scale()) > MOST_OF_CONSTANTS
            || result.precision() > MOST_OF_CONSTANTS
        ? call.stuck("constants of more than " + MOST_OF_CONSTANTS + " digits are not followed")
        : returns(call, BigNumber.of(call.terms(), result));
  }

  static Optional<BigDecimal> constants(BigNumber left, BigNumber right) {
    return right.constant().isPresent() ? left.constant() : Optional.empty();
  }

  /** A rounding necessary, a division by zero or an overflow where a condition holds. */
  static List<Successor> unless(
      Call call, BoolTerm condition, Function<Call, List<Successor>> then) {
    return call.split(condition, thrown -> thrown.raises(ARITHMETIC), then);
  }

  /** Where a scale is none that there is, but for zero. */
  static List<Successor> withinScales(
      Call call, IntTerm scale, BoolTerm isZero, Function<Call, List<Successor>> then) {
    Interval bounds = call.state().knowledge().facts().interval(scale);
    if (Interval.INT.covers(bounds)) {
      return then.apply(call);
    }
    return call.split(
        isWithin(call, scale, Integer.MIN_VALUE, Integer.MAX_VALUE),
        then,
        outside ->
            outside.split(
                isZero,
                zero -> zero.stuck("the scale of a zero that is out of range is not followed"),
                thrown -> thrown.raises(ARITHMETIC)));
  }

  /**
   * Digits are added to a number, zeros or others: more than there can be are an
   * ArithmeticException.
   *
   * @param isExempt whether it stays as short as it is
   */
  static List<Successor> lengthened(
      Call call, IntTerm digits, BoolTerm isExempt, Function<Call, List<Successor>> then) {
    Interval bounds = call.state().knowledge().facts().interval(digits);
    if (bounds.isAtMost(BigInteger.valueOf(NEAR)) || isExempt.isTrue()) {
      return then.apply(call);
    }
    return call.split(
        call.terms().or(isExempt, call.terms().lessOrEqual(digits, call.terms().constant(NEAR))),
        then,
        longer ->
            longer.split(
                call.terms().lessThan(digits, call.terms().constant(FAR)),
                between -> between.stuck(MANY),
                thrown -> thrown.raises(ARITHMETIC)));
  }

  /** Where no more digits than usual are added. */
  static List<Successor> near(Call call, IntTerm digits, Function<Call, List<Successor>> then) {
    return call.state().knowledge().facts().interval(digits).isAtMost(BigInteger.valueOf(NEAR))
        ? then.apply(call)
        : call.split(
            call.terms().lessOrEqual(digits, call.terms().constant(NEAR)),
            then,
            beyond -> beyond.stuck(MANY));
  }

  static BoolTerm isWithin(Call call, IntTerm term, long least, long most) {
    return call.terms()
        .and(
            call.terms().lessOrEqual(call.terms().constant(least), term),
            call.terms().lessOrEqual(term, call.terms().constant(most)));
  }

  /** The bounds of a scale, as far as it has some. */
  static Interval scales(Call call, IntTerm scale) {
    return call.state().knowledge().facts().interval(scale).intersect(Interval.INT);
  }
}
