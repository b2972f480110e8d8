package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of operations on stand-ins for maps and on the JDK's: what the JDK does is among
 * what the stand-in may do, in results, state, exceptions, and what it asks keys and values. {@code
 * -Dairtight.tries=N} sets how many there are, {@code -Dairtight.seed=N} where random numbers
 * start.
 */
class MapsAgainstTheJdkTest {
  private static final int SEQUENCES = Integer.getInteger("airtight.tries", 4_000);
  private static final long SEED = Long.getLong("airtight.seed", 20261127L);
  private static final int LONGEST = 30;

  private final StandInLoader loader = new StandInLoader();

  @Test
  void hashMap() throws Throwable {
    compare(
        new Real() {
          @Override
          public Map<Object, Object> empty() {
            return new HashMap<>();
          }

          @Override
          public Map<Object, Object> copy(Map<?, ?> other) {
            return new HashMap<>(other);
          }
        },
        "HashMapStandIn",
        true,
        2);
  }

  @Test
  void linkedHashMap() throws Throwable {
    compare(
        new Real() {
          @Override
          public Map<Object, Object> empty() {
            return new LinkedHashMap<>();
          }

          @Override
          public Map<Object, Object> copy(Map<?, ?> other) {
            return new LinkedHashMap<>(other);
          }
        },
        "LinkedHashMapStandIn",
        true,
        2);
  }

  /** What it does where a function changes it that it asks is left open, and where it changes. */
  @Test
  void concurrentHashMap() throws Throwable {
    compare(
        new Real() {
          @Override
          public Map<Object, Object> empty() {
            return new ConcurrentHashMap<>();
          }

          @Override
          public Map<Object, Object> copy(Map<?, ?> other) {
            return new ConcurrentHashMap<>(other);
          }
        },
        "ConcurrentHashMapStandIn",
        false,
        4);
  }

  private interface Real extends MapSequence.Maker {}

  /** Compares; at least one in so many sequences has to be decided to its end. */
  private void compare(Real real, String standIn, boolean countsQuestions, int oneIn)
      throws Throwable {
    Random seeds = new Random(SEED);
    long decided = 0;
    for (int i = 0; i < SEQUENCES; i++) {
      long seed = seeds.nextLong();
      MapSequence sequence = new MapSequence(seed, 1 + seeds.nextInt(LONGEST), countsQuestions);
      List<String> expected = new ArrayList<>();
      sequence.run(real, (number, outcome) -> expected.add(outcome));
      MapSequence.Maker maker = made(standIn);
      decided +=
          Agreement.isAmong(observer -> sequence.run(maker, observer), expected, "sequence " + seed)
              ? 1
              : 0;
    }
    assertThat(decided).as("sequences decided to their ends").isGreaterThan(SEQUENCES / oneIn);
  }

  @SuppressWarnings("unchecked")
  private MapSequence.Maker made(String standIn) {
    return new MapSequence.Maker() {
      @Override
      public Map<Object, Object> empty() throws Throwable {
        return (Map<Object, Object>) loader.make(standIn, new Class<?>[0]);
      }

      @Override
      public Map<Object, Object> copy(Map<?, ?> other) throws Throwable {
        return (Map<Object, Object>) loader.make(standIn, new Class<?>[] {Map.class}, other);
      }
    };
  }
}
