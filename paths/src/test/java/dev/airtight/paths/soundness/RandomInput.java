package dev.airtight.paths.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random arguments for the methods of {@link RandomProgram}, edge values among them. */
final class RandomInput {
  private static final int[] EDGES = {
    0, 1, -1, 2, 3, 4, 5, 7, 10, 100, Integer.MAX_VALUE, Integer.MIN_VALUE
  };
  private static final String[] TEXTS = {
    "", "a", "ab", ":", "12", "-", "15", "a:b", "25", "٣5", "x5", "::", "123456789012"
  };
  private final Random random;
  private final Object[] levels;

  /**
   * @param levels the constants of the programs' enum
   */
  RandomInput(Random random, Object[] levels) {
    this.random = random;
    this.levels = levels;
  }

  /** The arguments {@code (a, b, l, s, xs, level, list)}. */
  @Nullable Object[] next() {
    return new @Nullable Object[] {
      integer(),
      integer(),
      random.nextBoolean() ? (long) integer() : random.nextLong(),
      rarelyNull(TEXTS[random.nextInt(TEXTS.length)]),
      rarelyNull(integers()),
      rarelyNull(levels[random.nextInt(levels.length)]),
      rarelyNull(list())
    };
  }

  private int integer() {
    return switch (random.nextInt(3)) {
      case 0 -> EDGES[random.nextInt(EDGES.length)];
      case 1 -> random.nextInt(13) - 6;
      default -> random.nextInt();
    };
  }

  private @Nullable Object rarelyNull(Object value) {
    return random.nextInt(12) == 0 ? null : value;
  }

  private int[] integers() {
    return random.ints(random.nextInt(6)).toArray();
  }

  private List<@Nullable Integer> list() {
    List<@Nullable Integer> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(random.nextInt(6) == 0 ? null : integer());
    }
    return list;
  }
}
