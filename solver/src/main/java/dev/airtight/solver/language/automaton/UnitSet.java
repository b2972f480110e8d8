package dev.airtight.solver.language.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** An immutable set of UTF-16 units (0..65535), kept as sorted, disjoint, non-adjacent ranges. */
public final class UnitSet {
  /** A range of units, both ends included. */
  public record Range(char low, char high) {}

  public static final UnitSet NONE = new UnitSet(new int[0]);
  public static final UnitSet ALL = range('\0', '\uffff');

  /** Range borders: [low0, high0 + 1, low1, high1 + 1, ...], strictly increasing. */
  private final int[] borders;

  private UnitSet(int[] borders) {
    this.borders = borders;
  }

  public static UnitSet of(char unit) {
    return range(unit, unit);
  }

  /** The units of {@code text}, each once. */
  public static UnitSet anyOf(String text) {
    BitSet members = new BitSet();
    text.chars().forEach(members::set);
    return of(members);
  }

  /** All units from {@code low} to {@code high}; the empty set if {@code low > high}. */
  public static UnitSet range(char low, char high) {
    return low > high ? new UnitSet(new int[0]) : new UnitSet(new int[] {low, high + 1});
  }

  /** All units of which the predicate holds. */
  public static UnitSet where(IntPredicate predicate) {
    BitSet members = new BitSet(65536);
    for (int unit = 0; unit < 65536; unit++) {
      if (predicate.test(unit)) {
        members.set(unit);
      }
    }
    return of(members);
  }

  /** The members of {@code units}, all of which are below 65536. */
  public static UnitSet of(BitSet units) {
    int[] borders = new int[16];
    int used = 0;
    for (int low = units.nextSetBit(0); low >= 0; ) {
      int end = units.nextClearBit(low);
      if (used + 2 > borders.length) {
        borders = Arrays.copyOf(borders, borders.length * 2);
      }
      borders[used++] = low;
      borders[used++] = end;
      low = units.nextSetBit(end);
    }
    return new UnitSet(Arrays.copyOf(borders, used));
  }

  public boolean contains(char unit) {
    int found = Arrays.binarySearch(borders, unit);
    int bordersUpToUnit = found >= 0 ? found + 1 : -found - 1;
    return bordersUpToUnit % 2 == 1;
  }

  public boolean isEmpty() {
    return borders.length == 0;
  }

  /** How many units are in the set. */
  public int size() {
    int size = 0;
    for (int i = 0; i < borders.length; i += 2) {
      size += borders[i + 1] - borders[i];
    }
    return size;
  }

  public UnitSet complement() {
    boolean startsAtZero = borders.length > 0 && borders[0] == 0;
    boolean endsAtTop = borders.length > 0 && borders[borders.length - 1] == 65536;
    int from = startsAtZero ? 1 : 0;
    int to = borders.length - (endsAtTop ? 1 : 0);
    int[] result = new int[(startsAtZero ? 0 : 1) + (to - from) + (endsAtTop ? 0 : 1)];
    int used = 0;
    if (!startsAtZero) {
      result[used++] = 0;
    }
    System.arraycopy(borders, from, result, used, to - from);
    if (!endsAtTop) {
      result[result.length - 1] = 65536;
    }
    return new UnitSet(result);
  }

  public UnitSet union(UnitSet other) {
    return combine(other, (left, right) -> left || right);
  }

  public UnitSet intersect(UnitSet other) {
    return combine(other, (left, right) -> left && right);
  }

  public UnitSet minus(UnitSet other) {
    return combine(other, (left, right) -> left && !right);
  }

  public boolean intersects(UnitSet other) {
    return !intersect(other).isEmpty();
  }

  private interface Combination {
    boolean of(boolean left, boolean right);
  }

  /** {@code combination} of two absences is absence. */
  private UnitSet combine(UnitSet other, Combination combination) {
    int[] result = new int[borders.length + other.borders.length];
    int used = 0;
    int i = 0;
    int j = 0;
    while (i < borders.length || j < other.borders.length) {
      int left = i < borders.length ? borders[i] : Integer.MAX_VALUE;
      int right = j < other.borders.length ? other.borders[j] : Integer.MAX_VALUE;
      int border = Math.min(left, right);
      i += left == border ? 1 : 0;
      j += right == border ? 1 : 0;
      boolean inside = combination.of(i % 2 == 1, j % 2 == 1);
      if (inside != (used % 2 == 1)) {
        result[used++] = border;
      }
    }
    return new UnitSet(Arrays.copyOf(result, used));
  }

  /** The ranges in increasing order. */
  public List<Range> ranges() {
    List<Range> ranges = new ArrayList<>(borders.length / 2);
    for (int i = 0; i < borders.length; i += 2) {
      ranges.add(new Range((char) borders[i], (char) (borders[i + 1] - 1)));
    }
    return ranges;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitSet that && Arrays.equals(borders, that.borders);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(borders);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[");
    for (Range range : ranges()) {
      text.append(text.length() > 1 ? " " : "").append(Integer.toHexString(range.low()));
      if (range.low() != range.high()) {
        text.append('-').append(Integer.toHexString(range.high()));
      }
    }
    return text.append(']').toString();
  }
}
