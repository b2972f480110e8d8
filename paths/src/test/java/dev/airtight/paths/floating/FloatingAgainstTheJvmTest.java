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
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.text.RefiningSolver;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Soundness: what the JVM computes of floats and doubles is among what the terms allow. Comparisons
 * with constants are exact.
 */
class FloatingAgainstTheJvmTest {
  private static final int TRIES = Integer.getInteger("airtight.test.tries", 300);
  private static final List<String> EDGES =
      List.of(
          "0",
          "1",
          "-1",
          "0.1",
          "0.5",
          "-0.5",
          "1.5",
          "2.5",
          "100",
          "99.5",
          "1e-400",
          "-1e-400",
          "4.9e-324",
          "2.4e-324",
          "2.5e-324",
          "1e308",
          "1.7976931348623157e308",
          "1e309",
          "-1e309",
          "1e400",
          "9007199254740993",
          "2147483647",
          "2147483647.5",
          "-2147483648.5",
          "9223372036854775807",
          "9223372036854775296",
          "1e19",
          "-1e19",
          "0.49999999999999994",
          "0.30000000000000004",
          "0.3",
          "1.0000000000000001110223024625156540423631668090820312",
          "1.00000000000000011102230246251565404236316680908203125",
          "4503599627370497.5",
          "3.4028234663852886e38",
          "3.4028235677973366e38",
          "3.4028235677973365e38",
          "1e39",
          "1.4e-45",
          "7.0e-46",
          "7.1e-46",
          "16777217",
          "33554431",
          "8388609.5",
          "0.100000001490116119384765625",
          "1.00000005960464477539",
          "1.000000059604644775390626",
          "1.00000017881393432617");

  private final Random random = new Random(7);
  private Terms terms = new Terms();
  private State state = start();
  private final List<BoolTerm> given = new ArrayList<>();
  private FloatingType type = FloatingType.DOUBLE;

  private static State start() {
    return new State(
        null, Memory.empty(), Knowledge.nothing(Facts.NONE), InputParts.none(), Loops.NONE);
  }

  private BigDecimal number() {
    BigDecimal edge = new BigDecimal(EDGES.get(random.nextInt(EDGES.size())));
    return switch (random.nextInt(6)) {
      case 0, 1 -> edge;
      case 2 ->
          new BigDecimal(
                  edge.doubleValue() == 0
                      ? 0.25
                      : Math.max(-1e300, Math.min(1e300, edge.doubleValue())))
              .add(
                  new BigDecimal(
                      BigInteger.valueOf(random.nextInt(7) - 3), 1 + random.nextInt(30)));
      case 3 -> BigDecimal.valueOf(random.nextInt(2001) - 1000L, 1);
      case 4 -> BigDecimal.valueOf(random.nextDouble() * 100 - 50);
      default -> new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(40) - 10);
    };
  }

  private double nearest(BigDecimal number) {
    return type == FloatingType.FLOAT
        ? Float.parseFloat(number.toString())
        : Double.parseDouble(number.toString());
  }

  /** Of operators whose results on doubles are not rounded twice for floats (JLS 15.4). */
  private double rounded(double result) {
    return type == FloatingType.FLOAT ? (float) result : result;
  }

  private record Operand(FloatingValue term, double value) {}

  /** A constant, a rounded decimal or an integer, with or without bounds. */
  private Operand operand(boolean mayBeConstant) {
    if (mayBeConstant && random.nextInt(3) == 0) {
      double constant = random.nextInt(12) == 0 ? Double.NaN : nearest(number());
      return new Operand(new FloatingValue(type, constant, null, null), constant);
    }
    if (random.nextInt(6) == 0) {
      int value = random.nextBoolean() ? random.nextInt(200) - 100 : random.nextInt();
      IntTerm whole = terms.freshInt("whole", Interval.INT);
      given.add(terms.intEqual(whole, terms.constant(value)));
      return new Operand(
          new FloatingNumbers(terms).of(type, state, terms.ofInt(whole)), rounded(value));
    }
    BigDecimal exact = number();
    RealTerm variable = terms.freshReal("exact");
    given.add(terms.realEqual(variable, terms.constant(exact)));
    if (random.nextInt(4) > 0) {
      BigDecimal low = exact.subtract(new BigDecimal(random.nextInt(3)));
      BigDecimal high = exact.add(new BigDecimal(random.nextInt(3)));
      state = FloatingNumbers.learned(state, terms.lessOrEqual(terms.constant(low), variable));
      state = FloatingNumbers.learned(state, terms.lessOrEqual(variable, terms.constant(high)));
    }
    FloatingNumbers numbers = new FloatingNumbers(terms);
    return type == FloatingType.FLOAT && random.nextBoolean()
        ? new Operand(
            numbers.nearestFloat(variable, "rounded"),
            random.nextBoolean() ? nearest(exact) : (float) exact.doubleValue())
        : new Operand(numbers.nearest(type, variable, "rounded"), nearest(exact));
  }

  @Test
  void allowsWhatTheJvmComputes() {
    int known = 0;
    for (int i = 0; i < TRIES; i++) {
      terms = new Terms();
      state = start();
      given.clear();
      type = FloatingType.values()[random.nextInt(2)];
      Operand left = operand(false);
      Operand right = operand(true);
      int operator = random.nextInt(19);
      String words = i + ": " + operator + " on " + type + " of " + left.value + ", " + right.value;
      try (RefiningSolver solver = new RefiningSolver(terms, Budget.DEFAULT)) {
        known += check(new Feasibility(solver), operator, left, right, words) ? 1 : 0;
      }
    }
    assertThat(known).isGreaterThan(TRIES / 3);
  }

  /** Whether anything was known of the result. */
  private boolean check(
      Feasibility feasibility, int operator, Operand left, Operand right, String words) {
    FloatingArithmetic arithmetic = new FloatingArithmetic(terms);
    FloatingConversions conversions = new FloatingConversions(terms);
    FloatingValue a = left.term;
    FloatingValue b = right.term;
    double x = left.value;
    double y = right.value;
    return switch (operator) {
      case 0 -> real(feasibility, arithmetic.add(state, a, b), rounded(x + y), words);
      case 1 -> real(feasibility, arithmetic.subtract(state, a, b), rounded(x - y), words);
      case 2 -> real(feasibility, arithmetic.multiply(state, a, b), rounded(x * y), words);
      case 3 -> real(feasibility, arithmetic.divide(state, a, b), rounded(x / y), words);
      case 4 -> real(feasibility, arithmetic.remainder(state, a, b), rounded(x % y), words);
      case 5 -> real(feasibility, conversions.floor(state, a), Math.floor(x), words);
      case 6 -> real(feasibility, conversions.ceiling(state, a), Math.ceil(x), words);
      case 7 -> real(feasibility, conversions.nearestWhole(state, a), Math.rint(x), words);
      case 8 -> real(feasibility, conversions.absolute(state, a), Math.abs(x), words);
      case 9 -> real(feasibility, conversions.extreme(state, a, b, false), Math.min(x, y), words);
      case 10 -> real(feasibility, conversions.extreme(state, a, b, true), Math.max(x, y), words);
      case 11 ->
          type == FloatingType.FLOAT
              || real(feasibility, conversions.root(state, a), Math.sqrt(x), words);
      case 12 -> real(feasibility, conversions.sign(state, a), Math.signum(x), words);
      case 13 -> {
        boolean isLong = random.nextBoolean();
        var whole = conversions.truncated(state, a, isLong ? Interval.LONG : Interval.INT);
        yield whole(feasibility, whole.state(), whole.term(), isLong ? (long) x : (int) x, words);
      }
      case 14 -> {
        boolean isLong = type == FloatingType.DOUBLE;
        var whole = conversions.rounded(state, a, isLong ? Interval.LONG : Interval.INT);
        long said = isLong ? Math.round(x) : Math.round((float) x);
        yield whole(feasibility, whole.state(), whole.term(), said, words);
      }
      case 15 -> {
        FloatingNumbers.Known narrowed = conversions.narrowed(state, conversions.widened(a));
        yield real(feasibility, narrowed, (float) x, words)
            && isPartedAt(feasibility, narrowed.state(), narrowed.value(), (float) x, words);
      }
      case 16 -> isPartedAt(feasibility, state, conversions.widened(a), x, words);
      default -> {
        int whenNaN = random.nextBoolean() ? 1 : -1;
        var sign = arithmetic.compare(state, a, b, whenNaN);
        int said = Double.isNaN(y) ? whenNaN : x < y ? -1 : x > y ? 1 : 0;
        whole(feasibility, sign.state(), sign.sign(), said, words);
        BoolTerm other = terms.not(terms.intEqual(sign.sign(), terms.constant(said)));
        if (b.constant() != null && !mayBeDouble(a)) {
          assertThat(ask(feasibility, sign.state(), other))
              .as(words)
              .isInstanceOf(Answer.Unsatisfiable.class);
        }
        var order =
            b.constant() != null && Double.isNaN(y) ? null : conversions.totalOrder(state, a, b);
        yield order == null
            || whole(feasibility, order.state(), order.term(), Double.compare(x, y), words);
      }
    };
  }

  private boolean real(
      Feasibility feasibility, FloatingNumbers.Known known, double said, String words) {
    if (!FloatingNumbers.isReal(known.value())) {
      return false;
    }
    assertThat(said).as(words).isNotNaN();
    RealTerm term = new FloatingNumbers(terms).real(known.value());
    BoolTerm equal = terms.realEqual(term, terms.constant(Rounding.of(said)));
    assertThat(ask(feasibility, known.state(), equal))
        .as(words)
        .isInstanceOf(Answer.Satisfiable.class);
    return true;
  }

  /** How a value compares with a double, which no other answer than the JVM's is possible for. */
  private boolean isPartedAt(
      Feasibility feasibility, State after, FloatingValue value, double is, String words) {
    double bound = random.nextBoolean() ? is : number().doubleValue();
    FloatingValue wide = new FloatingConversions(terms).widened(value);
    var sign = new FloatingArithmetic(terms).compare(after, wide, FloatingValue.ofDouble(bound), 1);
    int said = is < bound ? -1 : is > bound ? 1 : 0;
    String compared = words + " with " + bound;
    whole(feasibility, sign.state(), sign.sign(), said, compared);
    if (wide.origin() != null
        && !mayBeDouble(wide)
        && wide.origin().exact() instanceof RealTerm.RealVariable exact
        && given.stream().anyMatch(each -> isOf(each, exact))) {
      BoolTerm other = terms.not(terms.intEqual(sign.sign(), terms.constant(said)));
      assertThat(ask(feasibility, sign.state(), other))
          .as(compared)
          .isInstanceOf(Answer.Unsatisfiable.class);
    }
    return true;
  }

  private static boolean mayBeDouble(FloatingValue value) {
    return value.origin() != null && value.origin().mayBeDouble();
  }

  private static boolean isOf(BoolTerm condition, RealTerm term) {
    return condition instanceof BoolTerm.RealEqual equal
        && (equal.left() == term || equal.right() == term);
  }

  private boolean whole(
      Feasibility feasibility, State after, IntTerm term, long said, String words) {
    assertThat(ask(feasibility, after, terms.intEqual(term, terms.constant(said))))
        .as(words)
        .isInstanceOf(Answer.Satisfiable.class);
    return true;
  }

  private Answer ask(Feasibility feasibility, State after, BoolTerm result) {
    List<BoolTerm> all = new ArrayList<>(given);
    all.add(result);
    return feasibility.check(after.knowledge().condition(), all);
  }

  @Test
  void roundsAsTheJvm() {
    for (int i = 0; i < TRIES * 10; i++) {
      BigDecimal number = number();
      type = FloatingType.values()[i % 2];
      double nearest = nearest(number);
      assertThat(Rounding.nearest(Rational.of(number), type))
          .as(type + " " + number)
          .isEqualTo(nearest == 0 ? 0 : nearest);
      BigDecimal divisor = number();
      if (divisor.signum() != 0) {
        Rational quotient = Rational.of(number).divide(Rational.of(divisor));
        double near = Rounding.nearest(quotient, FloatingType.DOUBLE);
        assertThat(isNearest(quotient, near)).as(number + " / " + divisor).isTrue();
      }
    }
  }

  private static boolean isNearest(Rational exact, double near) {
    Rational off = Rounding.of(near).subtract(exact).abs();
    return (Double.isInfinite(near)
            || off.compareTo(Rounding.of(Math.nextUp(near)).subtract(exact).abs()) <= 0)
        && (Double.isInfinite(near)
            || off.compareTo(Rounding.of(Math.nextDown(near)).subtract(exact).abs()) <= 0);
  }
}
