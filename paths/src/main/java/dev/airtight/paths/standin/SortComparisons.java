package dev.airtight.paths.standin;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What sorting asks of any of the elements, in whichever order it comes to them. */
final class SortComparisons {
  private SortComparisons() {}

  /**
   * Whether two of them contradict themselves when they are asked both ways round.
   *
   * @param order null for the order that they have themselves
   */
  static boolean areOpposed(
      @Nullable Comparator<@Nullable Object> order, @Nullable Object x, @Nullable Object y) {
    int there = compare(order, x, y);
    int back = compare(order, y, x);
    return there < 0 ? back <= 0 : there > 0 ? back >= 0 : back != 0;
  }

  /** Whether, of three of them, the first comes no later than the second and so on, but not so. */
  static boolean goRound(
      @Nullable Comparator<@Nullable Object> order,
      @Nullable Object x,
      @Nullable Object y,
      @Nullable Object z) {
    return compare(order, x, y) <= 0 && compare(order, y, z) <= 0 && compare(order, x, z) > 0;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // as the JDK asks it, which throws for null
  private static int compare(
      @Nullable Comparator<@Nullable Object> order, @Nullable Object x, @Nullable Object y) {
    return order == null ? ((Comparable<@Nullable Object>) x).compareTo(y) : order.compare(x, y);
  }
}
