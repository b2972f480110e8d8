package dev.airtight.paths.standin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Random;
import java.util.Spliterator;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A random sequence of operations on a collection or map that a caller made, and on its views. */
final class CallerSequence {
  private static final List<Object> ASKED = Arrays.asList("a", "A", "b", "z", "", null);

  /** What is done is the same for each object it is run on. */
  private final long seed;

  private final int length;

  /** Whether a collection is known to be a list. */
  private final boolean ofList;

  CallerSequence(long seed, int length, boolean ofList) {
    this.seed = seed;
    this.length = length;
    this.ofList = ofList;
  }

  void run(Collection<Object> collection, Agreement.Observer observer) {
    Random random = new Random(seed);
    List<Iterator<Object>> iterators = new ArrayList<>();
    for (int number = 0; number < length; number++) {
      step(number, operation(random, collection, iterators), observer);
    }
  }

  void run(Map<String, Object> map, Agreement.Observer observer) {
    Random random = new Random(seed);
    for (int number = 0; number < length; number++) {
      step(number, operation(random, map), observer);
    }
  }

  private static void step(int number, Supplier<Object> operation, Agreement.Observer observer) {
    String outcome;
    try {
      outcome = described(operation.get());
    } catch (RuntimeException thrown) {
      outcome = "throws " + thrown.getClass().getName();
    }
    observer.step(number, outcome);
  }

  private static String described(Object value) {
    return value instanceof Object[] array ? Arrays.toString(array) : String.valueOf(value);
  }

  private Supplier<Object> operation(
      Random random, Collection<Object> all, List<Iterator<Object>> iterators) {
    if (ofList && all instanceof List<Object> list && random.nextBoolean()) {
      return ofList(random, list, iterators);
    }
    Object asked = ASKED.get(random.nextInt(ASKED.size()));
    Iterator<Object> iterator =
        iterators.isEmpty() ? all.iterator() : iterators.get(random.nextInt(iterators.size()));
    return switch (random.nextInt(17)) {
      case 0 -> all::size;
      case 1 -> all::isEmpty;
      case 2 -> () -> all.contains(asked);
      case 3 -> () -> iterators.add(all.iterator());
      case 4 -> iterator::hasNext;
      case 5 -> iterator::next;
      case 6 -> all::toArray;
      case 7 -> () -> all.toArray(new Object[random.nextInt(4)]);
      case 8 -> () -> all.stream().filter(each -> each != null).toList();
      case 9 -> () -> all.stream().limit(1).collect(Collectors.toList());
      case 10 -> () -> new ArrayList<>(all);
      case 11 -> () -> String.valueOf(all);
      case 12 -> () -> all.containsAll(List.of("a", "b"));
      case 13 -> () -> all.equals(all);
      case 14 -> () -> all.add(asked);
      case 15 -> () -> all.removeIf(each -> each == null);
      default -> () -> rest(all.spliterator());
    };
  }

  private static Supplier<Object> ofList(
      Random random, List<Object> list, List<Iterator<Object>> iterators) {
    Object asked = ASKED.get(random.nextInt(ASKED.size()));
    int index = random.nextInt(6) - 1;
    int other = random.nextInt(6) - 1;
    return switch (random.nextInt(12)) {
      case 0 -> () -> list.get(index);
      case 1 -> () -> list.indexOf(asked);
      case 2 -> () -> list.lastIndexOf(asked);
      case 3 -> () -> new ArrayList<>(list.subList(index, other));
      case 4 -> () -> list.subList(index, other).get(index);
      case 5 -> () -> list.equals(Arrays.asList("a", "b"));
      case 6 -> () -> list.equals(new ArrayList<>(list));
      case 7 -> list::hashCode;
      case 8 -> () -> iterators.add(list.listIterator(index));
      case 9 -> () -> list.set(index, asked);
      case 10 -> () -> list.remove(index);
      default -> () -> backwards(list.listIterator(list.size()));
    };
  }

  private static Object backwards(ListIterator<Object> all) {
    List<Object> seen = new ArrayList<>();
    while (all.hasPrevious()) {
      seen.add(all.previousIndex());
      seen.add(all.previous());
    }
    return seen;
  }

  private static Object rest(Spliterator<Object> all) {
    List<Object> seen = new ArrayList<>();
    all.tryAdvance(seen::add);
    all.forEachRemaining(seen::add);
    return seen;
  }

  private static Supplier<Object> operation(Random random, Map<String, Object> map) {
    Object asked = ASKED.get(random.nextInt(ASKED.size()));
    return switch (random.nextInt(15)) {
      case 0 -> map::size;
      case 1 -> map::isEmpty;
      case 2 -> () -> map.containsKey(asked);
      case 3 -> () -> map.get(asked);
      case 4 -> () -> map.getOrDefault(asked, "other");
      case 5 -> () -> map.containsValue(asked);
      case 6 -> () -> new ArrayList<>(map.keySet());
      case 7 -> () -> new ArrayList<>(map.values());
      case 8 -> () -> String.valueOf(map);
      case 9 -> () -> map.keySet().contains(asked);
      case 10 -> () -> map.values().contains(asked);
      case 11 -> () -> map.entrySet().stream().map(Map.Entry::getKey).toList();
      case 12 -> () -> map.equals(map);
      case 13 -> () -> map.put("a", asked);
      default ->
          () -> {
            List<Object> seen = new ArrayList<>();
            map.forEach((key, value) -> seen.add(key + "=" + value));
            return seen;
          };
    };
  }
}
