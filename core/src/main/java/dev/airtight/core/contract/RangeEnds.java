package dev.airtight.core.contract;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ends of an intersection of ranges. */
final class RangeEnds {

  private RangeEnds() {}

  static int minimum(List<CountRange> ranges) {
    return ranges.stream().mapToInt(CountRange::minimum).max().orElse(0);
  }

  static @Nullable Integer maximum(List<CountRange> ranges) {
    @Nullable Integer smallest = null;
    for (CountRange range : ranges) {
      @Nullable Integer end = range.maximum();
      if (end != null && (smallest == null || end < smallest)) {
        smallest = end;
      }
    }
    return smallest;
  }

  static @Nullable BigDecimal lowerEnd(List<NumberRange> ranges) {
    @Nullable BigDecimal largest = null;
    for (NumberRange range : ranges) {
      @Nullable BigDecimal end = range.minimum();
      if (end != null && (largest == null || end.compareTo(largest) > 0)) {
        largest = end;
      }
    }
    return largest;
  }

  static @Nullable BigDecimal upperEnd(List<NumberRange> ranges) {
    @Nullable BigDecimal smallest = null;
    for (NumberRange range : ranges) {
      @Nullable BigDecimal end = range.maximum();
      if (end != null && (smallest == null || end.compareTo(smallest) < 0)) {
        smallest = end;
      }
    }
    return smallest;
  }
}
