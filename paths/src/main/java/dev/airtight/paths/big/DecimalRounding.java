package dev.airtight.paths.big;

import dev.airtight.paths.state.State;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Whole numbers made of reals (the table of {@link RoundingMode}), exactly. */
public final class DecimalRounding {
  private static final Rational HALF = new Rational(BigInteger.ONE, BigInteger.TWO);

  private final Terms terms;

  public DecimalRounding(Terms terms) {
    this.terms = terms;
  }

  /**
   * A real and the greatest whole number that is not greater.
   *
   * @param state knows what holds of it
   */
  public record Floor(State state, RealTerm real, IntTerm whole) {}

  public Floor floor(State state, RealTerm real) {
    if (real instanceof RealTerm.OfInt whole) {
      return new Floor(state, real, whole.operand());
    } else if (real instanceof RealTerm.RealConstant constant) {
      return new Floor(state, real, terms.constant(constant.value().floor()));
    }
    IntTerm floor = terms.freshInt("floor");
    RealTerm below = terms.ofInt(floor);
    BoolTerm fact =
        terms.and(
            terms.lessOrEqual(below, real),
            terms.lessThan(real, terms.add(below, terms.constant(Rational.ONE))));
    return new Floor(learned(state, fact), real, floor);
  }

  /** With a fact that holds on every run of the path. */
  public static State learned(State state, BoolTerm fact) {
    return state.assume(fact).orElse(state);
  }

  public BoolTerm isWhole(Floor of) {
    return terms.realEqual(terms.ofInt(of.whole()), of.real());
  }

  /** Where nothing has to be rounded, or the mode says how. */
  public IntTerm rounded(Floor of, RoundingMode mode) {
    RealTerm zero = terms.constant(Rational.ZERO);
    IntTerm down = of.whole();
    IntTerm up = terms.add(down, terms.constant(1));
    BoolTerm isAtLeastZero = terms.lessOrEqual(zero, of.real());
    IntTerm towardsZero = terms.ifThenElse(isAtLeastZero, down, up);
    IntTerm fromZero = terms.ifThenElse(isAtLeastZero, up, down);
    return switch (mode) {
      case UNNECESSARY, FLOOR -> down;
      case CEILING -> unlessWhole(of, up);
      case DOWN -> unlessWhole(of, towardsZero);
      case UP -> unlessWhole(of, fromZero);
      case HALF_UP -> half(of, fromZero);
      case HALF_DOWN -> half(of, towardsZero);
      case HALF_EVEN -> half(of, terms.ifThenElse(isEven(down), down, up));
    };
  }

  /** To one side or the other. */
  public IntTerm rounded(Floor of) {
    IntTerm up = terms.add(of.whole(), terms.constant(1));
    return unlessWhole(of, terms.ifThenElse(terms.freshBool("rounded up"), up, of.whole()));
  }

  private IntTerm unlessWhole(Floor of, IntTerm otherwise) {
    return terms.ifThenElse(isWhole(of), of.whole(), otherwise);
  }

  private IntTerm half(Floor of, IntTerm tie) {
    RealTerm middle = terms.add(terms.ofInt(of.whole()), terms.constant(HALF));
    IntTerm up = terms.add(of.whole(), terms.constant(1));
    return terms.ifThenElse(
        terms.lessThan(of.real(), middle),
        of.whole(),
        terms.ifThenElse(terms.lessThan(middle, of.real()), up, tie));
  }

  private BoolTerm isEven(IntTerm term) {
    return terms.intEqual(terms.euclideanModulo(term, terms.constant(2)), terms.constant(0));
  }
}
