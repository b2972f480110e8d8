package dev.airtight.paths.soundness;

import dev.airtight.paths.step.Limits;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Soundness of what is known of elements that loops let through: random loops put elements of a
 * caller's list into other lists, and random loops use what is in these. What is proved is run on
 * random lists. {@code -Dairtight.tries=N} sets how many there are, {@code -Dairtight.seed=N} where
 * random numbers start.
 */
class RandomFiltersTest {
  private static final int METHODS = Integer.getInteger("airtight.tries", 40);
  private static final long SEED = Long.getLong("airtight.seed", 20261130L);
  private static final int RUNS = 4_000;
  private static final Limits LIMITS = new Limits(12, 64, 20_000, 100, 600_000_000L, 0, 0, 2, true);

  private static final List<String> CONDITIONS =
      List.of(
          "each.price() > 0",
          "each.price() >= 0",
          "each.price() < 0",
          "each.price() != 0",
          "each.price() > 5",
          "each.name() != null",
          "each.name() == null",
          "each.isFree()",
          "!each.isFree()",
          "each.stock() != null",
          "each.stock() != null && each.stock() > 0",
          "all.size() > 2",
          "first.isEmpty()",
          "first.size() > second.size()",
          "last == null");

  private static final List<String> USES =
      List.of(
          "1000 / each.price()",
          "1000 / (each.price() - 5)",
          "10 / (each.price() + 1)",
          "each.name().length()",
          "10 / (each.isFree() ? 1 : 0)",
          "10 / (each.isFree() ? 0 : 1)",
          "each.stock()",
          "each.hashCode()",
          "(each.name() == null ? 1 : 2)");

  private static final String CLASS =
      """
      import java.util.*;

      public class Filters {
        record Item(String name, int price, boolean isFree, Integer stock) {}

      %s}
      """;

  private final Random random = new Random(SEED);

  @Test
  void whatIsProvedThrowsNothing() throws Exception {
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < METHODS; i++) {
      methods.append(method("m" + i));
    }
    new RandomMethods("Filters", CLASS.formatted(methods), METHODS, LIMITS, SEED)
        .check(RUNS, this::arguments);
  }

  private Object[] arguments(ClassLoader loader) throws Exception {
    Constructor<?> constructor =
        Class.forName("Filters$Item", true, loader).getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    List<Object> all = new ArrayList<>();
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      all.add(random.nextInt(8) == 0 ? null : item(constructor));
    }
    return new Object[] {random.nextInt(40) == 0 ? null : all};
  }

  private Object item(Constructor<?> constructor) throws Exception {
    return constructor.newInstance(
        random.nextInt(3) == 0 ? null : "x".repeat(random.nextInt(3)),
        random.nextInt(10) - 3,
        random.nextBoolean(),
        random.nextInt(3) == 0 ? null : random.nextInt(5) - 2);
  }

  private String method(String name) {
    StringBuilder code = new StringBuilder();
    code.append("  static int ").append(name).append("(List<Item> all) {\n");
    code.append("    if (all == null) return 0;\n");
    code.append("    List<Item> first = new ArrayList<>();\n");
    code.append("    List<Item> second = new ArrayList<>();\n");
    code.append("    Item last = null;\n");
    code.append("    for (Item each : all) {\n");
    code.append("      if (each == null) continue;\n");
    int statements = 1 + random.nextInt(3);
    for (int i = 0; i < statements; i++) {
      code.append("      ").append(statement(2)).append("\n");
    }
    code.append("    }\n    int sum = 0;\n");
    if (random.nextInt(4) == 0) {
      code.append("    for (Item each : first) { if (")
          .append(condition())
          .append(") second.add(each); }\n");
    }
    String list = random.nextBoolean() ? "first" : "second";
    code.append("    for (Item each : ")
        .append(list)
        .append(") sum += ")
        .append(use())
        .append(";\n");
    code.append("    return sum;\n  }\n\n");
    return code.toString();
  }

  private String statement(int depth) {
    int kind = random.nextInt(depth == 0 ? 2 : 8);
    return switch (kind) {
      case 0, 1 -> random.nextInt(3) > 0 ? "first.add(each);" : "second.add(each);";
      case 2 ->
          "if ("
              + condition()
              + ") { "
              + statement(depth - 1)
              + " } else { "
              + statement(depth - 1)
              + " }";
      case 3 -> "last = each;";
      case 4 -> "if (" + condition() + ") continue;";
      default -> "if (" + condition() + ") { " + statement(depth - 1) + " }";
    };
  }

  private String condition() {
    String one = pick(CONDITIONS);
    return switch (random.nextInt(4)) {
      case 0 -> one + " && " + pick(CONDITIONS);
      case 1 -> "(" + one + " || " + pick(CONDITIONS) + ")";
      default -> one;
    };
  }

  private String use() {
    return random.nextInt(3) == 0 ? pick(USES) + " + " + pick(USES) : pick(USES);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
