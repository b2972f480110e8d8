package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Where the stand-in says in which order a {@link HashMap} iterates, the JDK's iterates in that
 * order: of maps of any capacity that entries were put into and removed from in any way, with keys
 * that share buckets and such that do not. {@code -Dairtight.tries=N} sets how many there are,
 * {@code -Dairtight.seed=N} where random numbers start.
 */
class HashMapOrderTest {
  private static final int MAPS = Integer.getInteger("airtight.tries", 20_000);
  private static final long SEED = Long.getLong("airtight.seed", 20261127L);
  private static final int MOST_STEPS = 60;

  private final StandInLoader loader = new StandInLoader();

  @Test
  void isTheJdks() throws Throwable {
    Random seeds = new Random(SEED);
    int known = 0;
    int large = 0;
    for (int i = 0; i < MAPS; i++) {
      long seed = seeds.nextLong();
      List<Object> expected = filled(seed, true);
      Choices choices = new Choices();
      EngineOnJvm.use(choices);
      try {
        List<Object> order = filled(seed, false);
        if (!choices.areAsked()) {
          assertThat(order).as("seed %s", seed).isEqualTo(expected);
          known++;
          large += order.size() > 12 ? 1 : 0;
        }
      } catch (EngineOnJvm.LeftOpen open) {
        // Many keys in one bucket are left open.
      }
    }
    assertThat(known).as("maps whose order is known").isGreaterThan(MAPS / 2);
    assertThat(large).as("those among them that grew").isGreaterThan(MAPS / 20);
  }

  private List<Object> filled(long seed, boolean isOfJdk) throws Throwable {
    Random random = new Random(seed);
    Map<Object, Object> map = made(random, isOfJdk);
    int kind = random.nextInt(5);
    boolean onlyGrows = random.nextInt(3) > 0;
    int steps = 1 + random.nextInt(MOST_STEPS);
    List<Object> order = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      step(map, onlyGrows ? 2 + random.nextInt(30) : random.nextInt(40), random, key(random, kind));
      if (random.nextInt(12) == 0) {
        order.addAll(map.keySet());
      }
    }
    order.addAll(map.keySet());
    return order;
  }

  @SuppressWarnings("unchecked")
  private Map<Object, Object> made(Random random, boolean isOfJdk) throws Throwable {
    int way = random.nextInt(6);
    int capacity = random.nextInt(4) == 0 ? random.nextInt(100) : random.nextInt(20);
    Class<?>[] types =
        switch (way) {
          case 0, 1, 2 -> new Class<?>[0];
          case 3, 4 -> new Class<?>[] {int.class};
          default -> new Class<?>[] {int.class, float.class};
        };
    Object[] arguments =
        switch (types.length) {
          case 0 -> new Object[0];
          case 1 -> new Object[] {capacity};
          default -> new Object[] {capacity, random.nextInt(3) == 0 ? 0.5f : 0.75f};
        };
    return isOfJdk
        ? (Map<Object, Object>) HashMap.class.getConstructor(types).newInstance(arguments)
        : (Map<Object, Object>) loader.make("HashMapStandIn", types, arguments);
  }

  /** Keys of one kind, so that few share buckets, or many do. */
  private static Object key(Random random, int kind) {
    int number = random.nextInt(30);
    return switch (kind) {
      case 0 -> "key" + number;
      case 1 -> number;
      case 2 -> 16 * number + (number % 3);
      case 3 -> (number % 2 == 0 ? "Aa" : "BB") + (number % 4 < 2 ? "AaBB" : "BBAa") + number / 8;
      default ->
          switch (number % 4) {
            case 0 -> null;
            case 1 -> (long) number << 20;
            case 2 -> (char) ('a' + number);
            default -> String.valueOf(number);
          };
    };
  }

  private static void step(Map<Object, Object> map, int kind, Random random, Object key) {
    switch (kind) {
      case 0, 1 -> map.remove(key);
      case 2, 3 -> map.computeIfAbsent(key, k -> 1);
      case 4 -> map.merge(key, 1, (a, b) -> a);
      case 5 -> map.compute(key, (k, v) -> 1);
      case 6 -> map.putIfAbsent(key, 1);
      case 33 -> map.putAll(Map.of(String.valueOf(key), 1));
      case 34 -> map.compute(key, (k, v) -> v == null ? 1 : null);
      case 35 -> map.merge(key, 1, (a, b) -> random.nextBoolean() ? a : null);
      case 36 -> map.keySet().removeIf(k -> k != null && k.equals(key));
      case 37 -> {
        if (random.nextInt(6) == 0) {
          map.clear();
        }
      }
      default -> map.put(key, 1);
    }
  }
}
