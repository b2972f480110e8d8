package dev.airtight.solver.language.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A partition of all UTF-16 units into classes that an automaton does not tell apart, so that
 * tables have one column per class instead of 65536. Classes are numbered from 0 in the order of
 * their least unit.
 */
public final class UnitPartition {
  /** All units in one class. */
  public static final UnitPartition WHOLE = of(List.of());

  /**
   * First unit of each interval, strictly increasing, beginning with 0; an interval lies in one
   * class.
   */
  private final char[] starts;

  private final int[] classes;
  private final int count;

  private UnitPartition(char[] starts, int[] classes, int count) {
    this.starts = starts;
    this.classes = classes;
    this.count = count;
  }

  /** The coarsest partition in which each of the sets is a union of classes. */
  public static UnitPartition of(List<UnitSet> sets) {
    TreeSet<Integer> borders = new TreeSet<>();
    borders.add(0);
    for (UnitSet set : sets) {
      for (UnitSet.Range range : set.ranges()) {
        borders.add((int) range.low());
        borders.add(range.high() + 1);
      }
    }
    borders.remove(65536);
    char[] starts = new char[borders.size()];
    int[] classes = new int[starts.length];
    Map<BitSet, Integer> numbers = new HashMap<>();
    int used = 0;
    for (int border : borders) {
      BitSet signature = new BitSet();
      for (int i = 0; i < sets.size(); i++) {
        signature.set(i, sets.get(i).contains((char) border));
      }
      Integer number = numbers.get(signature);
      if (number == null) {
        number = numbers.size();
        numbers.put(signature, number);
      }
      starts[used] = (char) border;
      classes[used++] = number;
    }
    return fused(starts, classes, numbers.size());
  }

  /** How many classes there are. */
  public int count() {
    return count;
  }

  /** The number of a unit's class. */
  public int classOf(char unit) {
    int found = Arrays.binarySearch(starts, unit);
    return classes[found >= 0 ? found : -found - 2];
  }

  /** The units of one class. */
  public UnitSet units(int number) {
    BitSet members = new BitSet();
    for (int i = 0; i < starts.length; i++) {
      if (classes[i] == number) {
        members.set(starts[i], i + 1 < starts.length ? starts[i + 1] : 65536);
      }
    }
    return UnitSet.of(members);
  }

  /** For each class one of its units, by class number. */
  char[] representatives() {
    char[] result = new char[count];
    for (int i = starts.length - 1; i >= 0; i--) {
      result[classes[i]] = starts[i];
    }
    return result;
  }

  /** Calls back once per interval, in order of units. */
  public void forEachInterval(IntervalVisitor visitor) {
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] - 1 : 0xffff;
      visitor.visit(starts[i], (char) end, classes[i]);
    }
  }

  /** Receives the units low..high (both included) of class {@code number}. */
  public interface IntervalVisitor {
    void visit(char low, char high, int number);
  }

  /**
   * Joins classes that {@code group} maps to the same value; {@code renumbered[oldClass]} is filled
   * with the new number.
   */
  UnitPartition joined(int[] group, int[] renumbered) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] joined = new int[classes.length];
    for (int i = 0; i < classes.length; i++) {
      Integer number = numbers.get(group[classes[i]]);
      if (number == null) {
        number = numbers.size();
        numbers.put(group[classes[i]], number);
      }
      joined[i] = number;
      renumbered[classes[i]] = number;
    }
    return fused(starts, joined, numbers.size());
  }

  /**
   * The common refinement of two partitions; class {@code c} of it lies in {@code left[c]} and
   * {@code right[c]}.
   */
  public record Refinement(UnitPartition partition, int[] left, int[] right) {}

  /** The coarsest partition that is finer than both. */
  public static Refinement refine(UnitPartition a, UnitPartition b) {
    char[] starts = new char[a.starts.length + b.starts.length];
    int[] classes = new int[starts.length];
    List<int[]> pairs = new ArrayList<>();
    int[] numbers = new int[a.count * b.count];
    Arrays.fill(numbers, -1);
    int used = 0;
    int i = 0;
    int j = 0;
    int start = 0;
    while (start < 65536) {
      int pair = a.classes[i] * b.count + b.classes[j];
      if (numbers[pair] < 0) {
        numbers[pair] = pairs.size();
        pairs.add(new int[] {a.classes[i], b.classes[j]});
      }
      starts[used] = (char) start;
      classes[used++] = numbers[pair];
      int endOfA = i + 1 < a.starts.length ? a.starts[i + 1] : 65536;
      int endOfB = j + 1 < b.starts.length ? b.starts[j + 1] : 65536;
      start = Math.min(endOfA, endOfB);
      i += endOfA == start ? 1 : 0;
      j += endOfB == start ? 1 : 0;
    }
    int[] left = pairs.stream().mapToInt(pair -> pair[0]).toArray();
    int[] right = pairs.stream().mapToInt(pair -> pair[1]).toArray();
    UnitPartition partition =
        fused(Arrays.copyOf(starts, used), Arrays.copyOf(classes, used), pairs.size());
    return new Refinement(partition, left, right);
  }

  private static UnitPartition fused(char[] starts, int[] classes, int count) {
    char[] fusedStarts = new char[starts.length];
    int[] fusedClasses = new int[starts.length];
    int used = 0;
    for (int i = 0; i < starts.length; i++) {
      if (used == 0 || fusedClasses[used - 1] != classes[i]) {
        fusedStarts[used] = starts[i];
        fusedClasses[used++] = classes[i];
      }
    }
    return new UnitPartition(
        Arrays.copyOf(fusedStarts, used), Arrays.copyOf(fusedClasses, used), count);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitPartition that
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(classes, that.classes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(starts) * 31 + Arrays.hashCode(classes);
  }
}
