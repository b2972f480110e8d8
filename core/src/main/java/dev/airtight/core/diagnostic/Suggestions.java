package dev.airtight.core.diagnostic;

import dev.airtight.grammar.error.NearestNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

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
    int limit = Math.min(Math.max(1, name.length() / 3), name.length() - 1);
    String written = name.toLowerCase(Locale.ROOT);
    List<String> compared =
        candidates.stream()
            .limit(MOST_CANDIDATES)
            .filter(candidate -> Math.abs(candidate.length() - name.length()) <= limit)
            .filter(candidate -> candidate.length() <= LONGEST_NAME)
            .toList();
    return NearestNames.within(
            limit,
            compared,
            candidate -> NearestNames.edits(written, candidate.toLowerCase(Locale.ROOT)))
        .stream()
        .findFirst()
        .orElse("");
  }
}
