package dev.airtight.paths.floating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.state.Knowledge;
import dev.airtight.paths.state.Loops;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.text.RefiningSolver;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Soundness: zeros of both signs are one real, and two doubles. What operators make of one of them
 * compares to what others make of it as on the JVM, whichever zero it was.
 */
class ZerosAgainstTheJvmTest {
  private static final int TRIES = Integer.getInteger("airtight.test.tries", 1_000);
  private static final List<Double> ZEROS = List.of(0.0, -0.0);
  private static final double[] CONSTANTS = {0.0, -0.0, 0.0, -0.0, 1.0, -1.0, 2.0};

  private final Random random = new Random(11);
  private Terms terms = new Terms();
  private State state = start();

  private static State start() {
    return new State(
        null, Memory.empty(), Knowledge.nothing(Facts.NONE), InputParts.none(), Loops.NONE);
  }

  /** What was made of a zero: the engine's value, and what the JVM makes of each of both. */
  private record Made(FloatingValue value, List<Double> real) {}

  @Test
  void comparesAsTheJvmDoes() {
    int compared = 0;
    for (int i = 0; i < TRIES; i++) {
      terms = new Terms();
      state = start();
      RealTerm zero = terms.freshReal("zero");
      // Of what may be infinite nothing is known.
      RealBounds bounds = new RealBounds(Rational.ONE.negate(), Rational.ONE);
      state = new FloatingNumbers(terms).bounded(state, zero, bounds);
      BoolTerm isZero = terms.realEqual(zero, terms.constant(Rational.ZERO));
      Made given =
          random.nextBoolean()
              ? new Made(FloatingValue.of(FloatingType.DOUBLE, zero), ZEROS)
              : new Made(
                  new FloatingNumbers(terms).nearest(FloatingType.DOUBLE, zero, "rounded"), ZEROS);
      state = new FloatingNumbers(terms).located(state, given.value());
      Made left = some(given);
      Made right = some(given);
      if (FloatingNumbers.isReal(left.value()) && FloatingNumbers.isReal(right.value())) {
        compared++;
        String words = i + ": " + left + " with " + right;
        for (int sign = 0; sign < ZEROS.size(); sign++) {
          int said = Double.compare(left.real().get(sign), right.real().get(sign));
          assertThat(mayBe(left.value(), right.value(), isZero, said)).as(words).isTrue();
        }
      }
    }
    assertThat(compared).isGreaterThan(TRIES / 2);
  }

  private boolean mayBe(FloatingValue left, FloatingValue right, BoolTerm isZero, int said) {
    Double first = left.constant();
    Double second = right.constant();
    if (first != null && second != null) {
      return Double.compare(first, second) == said;
    }
    FloatingConversions.Whole order = new FloatingConversions(terms).totalOrder(state, left, right);
    IntTerm sign = order.term();
    try (RefiningSolver solver = new RefiningSolver(terms, Budget.DEFAULT)) {
      return new Feasibility(solver)
              .check(
                  order.state().knowledge().condition(),
                  List.of(isZero, terms.intEqual(sign, terms.constant(said))))
          instanceof Answer.Satisfiable;
    }
  }

  private Made some(Made given) {
    Made made = given;
    for (int i = random.nextInt(3); i > 0; i--) {
      made = one(made, given);
    }
    return made;
  }

  private Made one(Made made, Made given) {
    double number = CONSTANTS[random.nextInt(CONSTANTS.length)];
    Made other =
        random.nextInt(4) == 0
            ? given
            : new Made(FloatingValue.ofDouble(number), List.of(number, number));
    boolean isFirst = random.nextBoolean();
    Made left = isFirst ? made : other;
    Made right = isFirst ? other : made;
    if (left.value().constant() != null && right.value().constant() != null) {
      return made;
    }
    FloatingArithmetic arithmetic = new FloatingArithmetic(terms);
    FloatingConversions conversions = new FloatingConversions(terms);
    return switch (random.nextInt(8)) {
      case 0 -> of(arithmetic.add(state, left.value(), right.value()), left, right, Double::sum);
      case 1 ->
          of(arithmetic.subtract(state, left.value(), right.value()), left, right, (x, y) -> x - y);
      case 2 ->
          of(arithmetic.multiply(state, left.value(), right.value()), left, right, (x, y) -> x * y);
      case 3 ->
          of(arithmetic.divide(state, left.value(), right.value()), left, right, (x, y) -> x / y);
      case 4 ->
          of(conversions.extreme(state, left.value(), right.value(), true), left, right, Math::max);
      case 5 ->
          of(
              conversions.extreme(state, left.value(), right.value(), false),
              left,
              right,
              Math::min);
      default -> alone(made, arithmetic, conversions);
    };
  }

  private Made alone(Made made, FloatingArithmetic arithmetic, FloatingConversions conversions) {
    if (made.value().constant() != null) {
      return made;
    }
    FloatingValue value = made.value();
    return switch (random.nextInt(4)) {
      case 0 ->
          of(new FloatingNumbers.Known(state, arithmetic.negate(value)), made, made, (x, y) -> -x);
      case 1 -> of(conversions.absolute(state, value), made, made, (x, y) -> Math.abs(x));
      case 2 -> of(conversions.nearestWhole(state, value), made, made, (x, y) -> Math.rint(x));
      default -> of(conversions.sign(state, value), made, made, (x, y) -> Math.signum(x));
    };
  }

  private interface Operator {
    double of(double left, double right);
  }

  private Made of(FloatingNumbers.Known known, Made left, Made right, Operator operator) {
    state = Objects.requireNonNull(known.state());
    return new Made(
        known.value(),
        List.of(
            operator.of(left.real().get(0), right.real().get(0)),
            operator.of(left.real().get(1), right.real().get(1))));
  }
}
