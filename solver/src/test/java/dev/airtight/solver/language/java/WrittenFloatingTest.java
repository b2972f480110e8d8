package dev.airtight.solver.language.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.solver.language.Language;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts of random and edge floats and doubles, held against the languages. */
class WrittenFloatingTest {
  private static final int TRIES = Integer.getInteger("airtight.tries", 3000);
  private static final double[] EDGES = {
    0.0,
    1.0,
    1e-3,
    1e7,
    2e-3,
    1e23,
    2.2250738585072014E-308,
    9999999.999999998,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    Float.MIN_VALUE,
    Float.MAX_VALUE,
    Float.MIN_NORMAL,
    Double.POSITIVE_INFINITY,
    Double.NaN,
    0.1,
    123456.7,
    1.0E10,
    0.001234567890123456
  };

  private final Random random = new Random(5);

  @Test
  void containTexts() {
    for (int i = 0; i < TRIES; i++) {
      double value = value();
      check(value, Double.toString(value));
      float single = (float) value;
      check(single, Float.toString(single));
      float bits = Float.intBitsToFloat(random.nextInt());
      check(bits, Float.toString(bits));
    }
  }

  private double value() {
    double edge = EDGES[random.nextInt(EDGES.length)];
    double near =
        switch (random.nextInt(5)) {
          case 0 -> edge;
          case 1 -> Math.nextUp(edge);
          case 2 -> Math.nextDown(edge);
          case 3 -> Double.longBitsToDouble(random.nextLong());
          default -> random.nextDouble() * Math.pow(10, random.nextInt(30) - 12);
        };
    return random.nextBoolean() ? near : -near;
  }

  private static void check(double value, String text) {
    boolean isFinite = Math.abs(value) <= Double.MAX_VALUE;
    assertThat(WrittenFloating.finite().contains(text)).as(text).isEqualTo(isFinite);
    assertThat(WrittenFloating.zeros().contains(text)).as(text).isEqualTo(value == 0);
    assertThat(WrittenFloating.positive().contains(text)).as(text).isEqualTo(value > 0 && isFinite);
  }

  /** What is written can be read. */
  @Test
  void areNumerals() {
    Language unreadable = WrittenFloating.finite().minus(FloatingNumerals.javaDouble());
    assertThat(unreadable.isEmpty()).isTrue();
  }
}
