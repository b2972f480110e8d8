package dev.airtight.paths.code.lookup;

import dev.airtight.grammar.error.NearestNames;
import java.util.Collection;
import java.util.List;

/** Finds the names of classes or members that a mistyped one may have meant. */
public final class NearestClasses {
  private static final int SUGGESTIONS = 3;

  private NearestClasses() {}

  /**
   * Up to three existing names, best first: those that differ in a few characters, or only in the
   * package.
   */
  public static List<String> of(String name, Collection<String> existing) {
    int limit = Math.max(2, simple(name).length() / 3);
    return NearestNames.within(
            limit,
            existing.stream().sorted().toList(),
            candidate -> distance(name, candidate, limit))
        .stream()
        .limit(SUGGESTIONS)
        .toList();
  }

  private static int distance(String name, String candidate, int limit) {
    if (simple(name).equals(simple(candidate))) {
      return 1;
    }
    return Math.abs(name.length() - candidate.length()) > limit
        ? limit + 1
        : NearestNames.edits(name, candidate);
  }

  private static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
