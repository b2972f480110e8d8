package dev.airtight.grammar.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Finds the names that somebody who wrote another one may have meant. */
public final class NearestNames {

  private NearestNames() {}

  private record Candidate(String name, int distance) {}

  /** The candidates that at most a number of edits leads to, the nearest first. */
  public static List<String> within(int limit, String name, Collection<String> candidates) {
    return within(
        limit,
        candidates,
        candidate ->
            Math.abs(candidate.length() - name.length()) > limit
                ? limit + 1
                : edits(name, candidate));
  }

  /** The candidates up to a distance, the nearest first, and in their own order where that ties. */
  public static List<String> within(
      int limit, Collection<String> candidates, ToIntFunction<String> distance) {
    return candidates.stream()
        .map(candidate -> new Candidate(candidate, distance.applyAsInt(candidate)))
        .filter(candidate -> candidate.distance() <= limit)
        .sorted(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::name)
        .toList();
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that lead from one text to the
   * other.
   */
  public static int edits(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] current = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      last[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        boolean same = from.charAt(row - 1) == to.charAt(column - 1);
        int fewest =
            Math.min(
                Math.min(current[column - 1], last[column]) + 1, last[column - 1] + (same ? 0 : 1));
        if (row > 1
            && column > 1
            && from.charAt(row - 1) == to.charAt(column - 2)
            && from.charAt(row - 2) == to.charAt(column - 1)) {
          fewest = Math.min(fewest, beforeLast[column - 2] + 1);
        }
        current[column] = fewest;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[to.length()];
  }
}
