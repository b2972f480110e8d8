package dev.airtight.core.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of Unicode scalar values (code points without the surrogates), as ascending ranges that
 * neither overlap nor touch, except that U+D7FF and U+E000 are not joined over the surrogates.
 */
public record CodePointSet(List<Range> ranges) {

  private static final int FIRST_SURROGATE = 0xD800;
  private static final int LAST_SURROGATE = 0xDFFF;

  /** Every scalar value. */
  public static final CodePointSet ALL = of(new Range(0, Character.MAX_CODE_POINT));

  /** No scalar value. */
  public static final CodePointSet NONE = of();

  public CodePointSet {
    ranges = normalise(ranges);
  }

  /** Code points {@code first} to {@code last}, both included. */
  public record Range(int first, int last) {
    public Range {
      if (first < 0 || last > Character.MAX_CODE_POINT || first > last) {
        throw new IllegalArgumentException("no range of code points: " + first + ".." + last);
      }
    }
  }

  /** The set of all scalar values in the ranges; surrogates are dropped. */
  public static CodePointSet of(Range... ranges) {
    return new CodePointSet(List.of(ranges));
  }

  public static CodePointSet single(int codePoint) {
    return of(new Range(codePoint, codePoint));
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** Whether the code point is in the set, by binary search. */
  public boolean contains(int codePoint) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Range range = ranges.get(middle);
      if (codePoint < range.first()) {
        high = middle - 1;
      } else if (codePoint > range.last()) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  public CodePointSet union(CodePointSet other) {
    List<Range> all = new ArrayList<>(ranges);
    all.addAll(other.ranges);
    return new CodePointSet(all);
  }

  /** All scalar values that are not in this set. */
  public CodePointSet complement() {
    List<Range> gaps = new ArrayList<>();
    int next = 0;
    for (Range range : ranges) {
      if (next < range.first()) {
        gaps.add(new Range(next, range.first() - 1));
      }
      next = range.last() + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      gaps.add(new Range(next, Character.MAX_CODE_POINT));
    }
    return new CodePointSet(gaps);
  }

  private static List<Range> normalise(List<Range> ranges) {
    List<Range> sorted = new ArrayList<>();
    for (Range range : ranges) {
      if (range.first() < FIRST_SURROGATE) {
        sorted.add(new Range(range.first(), Math.min(range.last(), FIRST_SURROGATE - 1)));
      }
      if (range.last() > LAST_SURROGATE) {
        sorted.add(new Range(Math.max(range.first(), LAST_SURROGATE + 1), range.last()));
      }
    }
    sorted.sort(Comparator.comparingInt(Range::first));
    List<Range> merged = new ArrayList<>();
    for (Range range : sorted) {
      Range previous = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (previous != null && range.first() <= previous.last() + 1) {
        Range joined = new Range(previous.first(), Math.max(previous.last(), range.last()));
        merged.set(merged.size() - 1, joined);
      } else {
        merged.add(range);
      }
    }
    return List.copyOf(merged);
  }
}
