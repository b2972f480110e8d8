package dev.airtight.paths.soundness;

import dev.airtight.paths.step.Limits;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Soundness of doubles and floats of paths that are merged: random methods change scores under
 * random conditions and throw if these come to something. What is proved is run on random numbers.
 * {@code -Dairtight.tries=N} sets how many there are, {@code -Dairtight.seed=N} where random
 * numbers start.
 */
class RandomScoresTest {
  private static final int METHODS = Integer.getInteger("airtight.tries", 60);
  private static final long SEED = Long.getLong("airtight.seed", 20261130L);
  private static final int RUNS = 20_000;
  private static final Limits LIMITS = new Limits(12, 64, 20_000, 100, 800_000_000L, 0, 0, 1, true);

  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "3", "5", "0.5", "0.1", "0.25", "0.3", "1.5", "100", "-1", "-0.5");

  private static final List<Double> EDGES =
      List.of(
          0.0,
          -0.0,
          1.0,
          0.1,
          0.3,
          -0.5,
          5.0,
          1e300,
          -1e300,
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  private static final String CLASS =
      """
      public class Scores {
      %s}
      """;

  private final Random random = new Random(SEED);

  @Test
  void whatIsProvedThrowsNothing() throws Exception {
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < METHODS; i++) {
      methods.append(method("m" + i));
    }
    new RandomMethods("Scores", CLASS.formatted(methods), METHODS, LIMITS, SEED)
        .check(RUNS, loader -> arguments());
  }

  private Object[] arguments() {
    return new Object[] {random.nextInt(512), count(), number(), (float) number()};
  }

  private int count() {
    return switch (random.nextInt(8)) {
      case 0 -> Integer.MAX_VALUE;
      case 1 -> Integer.MIN_VALUE;
      default -> random.nextInt(30) - 10;
    };
  }

  private double number() {
    return switch (random.nextInt(3)) {
      case 0 -> EDGES.get(random.nextInt(EDGES.size()));
      case 1 -> (random.nextInt(41) - 20) / 4.0;
      default -> random.nextDouble() * 10 - 3;
    };
  }

  private String method(String name) {
    StringBuilder code = new StringBuilder();
    code.append("  static int ")
        .append(name)
        .append("(int bits, int count, double number, float small) {\n");
    code.append("    double score = ").append(start()).append(";\n");
    code.append("    double other = ").append(start()).append(";\n");
    code.append("    float weight = ").append(literal()).append("f;\n");
    int statements = 2 + random.nextInt(6);
    for (int i = 0; i < statements; i++) {
      code.append("    if (").append(condition(i)).append(") ").append(statement());
      code.append(random.nextInt(3) == 0 ? " else " + statement() + "\n" : "\n");
    }
    code.append("    if (").append(claim());
    if (random.nextBoolean()) {
      code.append(random.nextBoolean() ? " && " : " || ").append(claim());
    }
    return code.append(") throw new IllegalStateException();\n    return (int) score;\n  }\n\n")
        .toString();
  }

  private String start() {
    return switch (random.nextInt(8)) {
      case 0 -> "count";
      case 1 -> "number";
      case 2 -> "small";
      case 3 -> "-0.0";
      case 4 -> random.nextBoolean() ? "Double.NaN" : "Double.POSITIVE_INFINITY";
      default -> literal();
    };
  }

  private String condition(int bit) {
    return switch (random.nextInt(6)) {
      case 0 -> "count > " + random.nextInt(5);
      case 1 -> "number " + relation() + " " + literal();
      case 2 -> "score " + relation() + " " + literal();
      default -> "(bits & " + (1 << bit) + ") != 0";
    };
  }

  private String statement() {
    String to = pick(List.of("score", "score", "other", "weight"));
    String from = pick(List.of("score", "other", "weight", "count", "small", "number", literal()));
    if (to.equals("weight")) {
      return "weight = (float) (weight " + operator() + " " + from + ");";
    }
    return random.nextInt(4) == 0
        ? to + " = " + from + ";"
        : to + " = " + to + " " + operator() + " " + from + ";";
  }

  private String claim() {
    String one = pick(List.of("score", "score", "other", "weight"));
    return switch (random.nextInt(6)) {
      case 0 -> one + " != " + one;
      case 1 -> "(int) " + one + " == " + random.nextInt(4);
      case 2 -> "1 / " + one + " < 0";
      case 3 -> "score " + relation() + " other";
      default -> one + " " + relation() + " " + (random.nextInt(3) == 0 ? "20" : literal());
    };
  }

  private String operator() {
    return pick(List.of("+", "+", "+", "-", "*", "/"));
  }

  private String relation() {
    return pick(List.of("<", "<=", ">", ">=", "==", "!="));
  }

  private String literal() {
    return pick(NUMBERS);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
