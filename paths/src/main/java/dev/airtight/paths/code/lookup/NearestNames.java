package dev.airtight.paths.code.lookup;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names a mistyped one may have meant. */
public final class NearestNames {
  private static final int SUGGESTIONS = 3;

  private NearestNames() {}

  private record Candidate(String name, int distance) {}

  /**
   * Up to three existing names, best first: those that differ in a few characters, or only in the
   * package.
   */
  public static List<String> of(String name, Collection<String> existing) {
    int limit = Math.max(2, simple(name).length() / 3);
    return existing.stream()
        .map(candidate -> new Candidate(candidate, distance(name, candidate, limit)))
        .filter(candidate -> candidate.distance() <= limit)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(SUGGESTIONS)
        .map(Candidate::name)
        .toList();
  }

  private static int distance(String name, String candidate, int limit) {
    if (simple(name).equals(simple(candidate))) {
      return 1;
    }
    return Math.abs(name.length() - candidate.length()) > limit
        ? limit + 1
        : edits(name, candidate);
  }

  private static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** Levenshtein distance. */
  private static int edits(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int replaced = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                previous[column - 1] + replaced,
                1 + Math.min(previous[column], current[column - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
