package dev.airtight.paths.big;

import dev.airtight.paths.state.State;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;

/** Products and quotients, which are known exactly where one operand is constant. */
public final class BigValues {
  private final Terms terms;
  private final RealTerm zero;
  private final RealTerm one;

  public BigValues(Terms terms) {
    this.terms = terms;
    this.zero = terms.constant(Rational.ZERO);
    this.one = terms.constant(Rational.ONE);
  }

  /** A value, and the state that knows what holds of it. */
  public record Known(State state, RealTerm value) {}

  /** Ten to a power. */
  public static Rational tens(int exponent) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    return exponent >= 0 ? Rational.of(power) : new Rational(BigInteger.ONE, power);
  }

  public RealTerm shifted(RealTerm value, int places) {
    return terms.multiply(terms.constant(tens(places)), value);
  }

  public Known product(State state, RealTerm left, RealTerm right) {
    if (isConstant(left) || isConstant(right)) {
      return new Known(state, terms.multiply(left, right));
    }
    RealTerm product = terms.freshReal("product");
    State known = DecimalRounding.learned(state, haveSigns(left, right, product));
    known = DecimalRounding.learned(known, compared(left, right, product));
    return new Known(DecimalRounding.learned(known, compared(right, left, product)), product);
  }

  /** Of a divisor that is not zero. */
  public Known quotient(State state, RealTerm dividend, RealTerm divisor) {
    if (divisor instanceof RealTerm.RealConstant constant) {
      return new Known(
          state, terms.multiply(terms.constant(Rational.ONE.divide(constant.value())), dividend));
    }
    RealTerm quotient = terms.freshReal("quotient");
    State known = DecimalRounding.learned(state, haveSigns(dividend, divisor, quotient));
    return new Known(
        DecimalRounding.learned(known, compared(quotient, divisor, dividend)), quotient);
  }

  private static boolean isConstant(RealTerm term) {
    return term instanceof RealTerm.RealConstant;
  }

  /** Zero where one operand is, else positive where both have one sign. */
  private BoolTerm haveSigns(RealTerm left, RealTerm right, RealTerm result) {
    BoolTerm areAlike = terms.iff(terms.lessThan(zero, left), terms.lessThan(zero, right));
    return terms.ifThenElse(
        terms.or(terms.realEqual(left, zero), terms.realEqual(right, zero)),
        terms.realEqual(result, zero),
        terms.ifThenElse(areAlike, terms.lessThan(zero, result), terms.lessThan(result, zero)));
  }

  /** A factor beyond one makes larger, one within makes smaller. */
  private BoolTerm compared(RealTerm other, RealTerm factor, RealTerm product) {
    BoolTerm isBeyond =
        terms.or(terms.lessOrEqual(one, factor), terms.lessOrEqual(factor, terms.negate(one)));
    BoolTerm isWithin =
        terms.and(terms.lessOrEqual(factor, one), terms.lessOrEqual(terms.negate(one), factor));
    RealTerm size = magnitude(other);
    RealTerm result = magnitude(product);
    return terms.and(
        terms.implies(isBeyond, terms.lessOrEqual(size, result)),
        terms.implies(isWithin, terms.lessOrEqual(result, size)),
        terms.implies(terms.realEqual(factor, one), terms.realEqual(product, other)));
  }

  public RealTerm magnitude(RealTerm term) {
    return terms.ifThenElse(terms.lessThan(term, zero), terms.negate(term), term);
  }

  public BoolTerm isZero(RealTerm term) {
    return terms.realEqual(term, zero);
  }

  /** Minus one, zero or one. */
  public IntTerm comparison(RealTerm left, RealTerm right) {
    return terms.ifThenElse(
        terms.lessThan(left, right),
        terms.constant(-1),
        terms.ifThenElse(terms.realEqual(left, right), terms.constant(0), terms.constant(1)));
  }

  /** The greater one, or the lesser. */
  public IntTerm extreme(IntTerm left, IntTerm right, boolean isGreatest) {
    return terms.ifThenElse(
        terms.lessThan(left, right), isGreatest ? right : left, isGreatest ? left : right);
  }
}
