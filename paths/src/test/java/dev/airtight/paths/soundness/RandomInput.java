package dev.airtight.paths.soundness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random arguments for the methods of {@link RandomProgram}, edge values among them. */
final class RandomInput {
  private static final int[] EDGES = {
    0, 1, -1, 2, 3, 4, 5, 7, 10, 100, Integer.MAX_VALUE, Integer.MIN_VALUE
  };
  private static final String[] TEXTS = {
    "", "a", "ab", ":", "12", "-", "15", "a:b", "25", "٣5", "x5", "::", "123456789012"
  };
  private static final String UNITS = "aabbc112:,- xY\n";

  private final Random random;
  private final Object[] levels;

  /**
   * @param levels the constants of the programs' enum
   */
  RandomInput(Random random, Object[] levels) {
    this.random = random;
    this.levels = levels;
  }

  /** The arguments {@code (a, b, l, s, xs, level, list, set, map)}. */
  @Nullable Object[] next() {
    return new @Nullable Object[] {
      integer(),
      integer(),
      random.nextBoolean() ? (long) integer() : random.nextLong(),
      rarelyNull(text()),
      rarelyNull(integers()),
      rarelyNull(levels[random.nextInt(levels.length)]),
      rarelyNull(list()),
      rarelyNull(set()),
      rarelyNull(map())
    };
  }

  private String text() {
    if (random.nextBoolean()) {
      return TEXTS[random.nextInt(TEXTS.length)];
    }
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      text.append(UNITS.charAt(random.nextInt(UNITS.length())));
    }
    return text.toString();
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
    if (random.nextInt(10) == 0) {
      return runs();
    }
    int most = random.nextInt(8) == 0 ? 24 : 6;
    return IntStream.generate(this::integer).limit(random.nextInt(most)).toArray();
  }

  /** Many numbers, of which most come in runs, as those that sorting notices something about. */
  private int[] runs() {
    IntStream all = IntStream.empty();
    for (int runs = 1 + random.nextInt(12); runs > 0; runs--) {
      int from = random.nextInt(5) == 0 ? integer() : random.nextInt(9) - 4;
      int step = random.nextInt(3) - 1;
      int length = 20 + random.nextInt(40);
      all = IntStream.concat(all, IntStream.range(0, length).map(i -> from + step * (i / 9)));
    }
    return all.toArray();
  }

  /** A list of any of the JDK's classes. */
  private List<@Nullable Integer> list() {
    List<@Nullable Integer> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(random.nextInt(6) == 0 ? null : integer());
    }
    return switch (random.nextInt(9)) {
      case 0 -> new LinkedList<>(list);
      case 1 -> Collections.unmodifiableList(list);
      case 2 -> Collections.synchronizedList(list);
      case 3 -> new CopyOnWriteArrayList<>(list);
      case 4 -> Arrays.asList(list.toArray(new Integer[0]));
      case 5 -> new ArrayList<>(list).subList(0, list.size());
      case 6 -> list.contains(null) ? list : List.copyOf(list);
      case 7 -> Collections.checkedList(list, Integer.class);
      default -> list;
    };
  }

  /** A set of any of the JDK's classes that compare by {@code equals}. */
  private Set<@Nullable String> set() {
    Set<@Nullable String> set = new LinkedHashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      set.add(random.nextInt(8) == 0 ? null : TEXTS[random.nextInt(TEXTS.length)]);
    }
    return switch (random.nextInt(7)) {
      case 0 -> new HashSet<>(set);
      case 1 -> set.contains(null) ? set : new TreeSet<>(set);
      case 2 -> set.contains(null) ? set : Set.copyOf(set);
      case 3 -> Collections.unmodifiableSet(set);
      case 4 -> new CopyOnWriteArraySet<>(set);
      case 5 -> set.contains(null) ? set : new ConcurrentSkipListSet<>(set);
      default -> set;
    };
  }

  /** A map of any of the JDK's classes that compare by {@code equals}. */
  private Map<@Nullable String, @Nullable Integer> map() {
    Map<@Nullable String, @Nullable Integer> map = new LinkedHashMap<>();
    for (String key : set()) {
      // That no key is null is an assumption that proofs print.
      map.put(key == null ? "" : key, random.nextInt(8) == 0 ? null : (Integer) integer());
    }
    boolean hasNull = map.containsKey(null) || map.containsValue(null);
    return switch (random.nextInt(8)) {
      case 0 -> new HashMap<>(map);
      case 1 -> map.containsKey(null) ? map : new TreeMap<>(map);
      case 2 -> hasNull ? map : Map.copyOf(map);
      case 3 -> Collections.unmodifiableMap(map);
      case 4 -> hasNull ? map : new ConcurrentHashMap<>(map);
      case 5 -> hasNull ? map : new Hashtable<>(map);
      case 6 -> Collections.synchronizedMap(map);
      default -> map;
    };
  }
}
