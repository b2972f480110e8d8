package dev.airtight.core.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The nearest name to a misspelt one. */
public final class Suggestions {

  /** Longer names and more candidates are not compared, so that a huge contract stays cheap. */
  private static final int LONGEST_NAME = 60;

  private static final int MOST_CANDIDATES = 500;

  private Suggestions() {}

  /** {@code did you mean 'X'?} for the nearest candidate, or an empty text when none is near. */
  public static String didYouMean(String name, Collection<String> candidates) {
    String nearest = nearest(name, candidates);
    return nearest.isEmpty() ? "" : "did you mean '" + nearest + "'?";
  }

  /** As {@link #didYouMean}, but lists what there is when nothing is near. */
  public static String didYouMeanOrList(
      String name, Collection<String> candidates, String listIntroduction) {
    String question = didYouMean(name, candidates);
    if (!question.isEmpty() || candidates.isEmpty()) {
      return question;
    }
    List<String> few = new ArrayList<>();
    for (String candidate : candidates) {
      if (few.size() == 8) {
        few.add("...");
        break;
      }
      few.add("'" + candidate + "'");
    }
    return listIntroduction + " " + String.join(", ", few);
  }

  private static String nearest(String name, Collection<String> candidates) {
    if (name.length() > LONGEST_NAME) {
      return "";
    }
    String nearest = "";
    int fewest = Math.min(Math.max(1, name.length() / 3), name.length() - 1) + 1;
    int compared = 0;
    for (String candidate : candidates) {
      if (compared++ == MOST_CANDIDATES) {
        break;
      }
      if (Math.abs(candidate.length() - name.length()) < fewest
          && candidate.length() <= LONGEST_NAME) {
        int edits =
            edits(
                name.toLowerCase(java.util.Locale.ROOT),
                candidate.toLowerCase(java.util.Locale.ROOT));
        if (edits < fewest) {
          fewest = edits;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that lead from one text to the
   * other.
   */
  private static int edits(String from, String to) {
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
