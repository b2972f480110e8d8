package dev.airtight.paths.regex;

import dev.airtight.solver.language.Language;
import java.util.List;
import java.util.Set;

/**
 * One way in which a text may be matched: its parts, one after the other.
 *
 * @param unset groups that match nothing then
 */
public record MatchShape(List<Part> parts, Set<Integer> unset) {
  public MatchShape {
    parts = List.copyOf(parts);
    unset = Set.copyOf(unset);
  }

  /** A part of a match. */
  public sealed interface Part {}

  /** Any text of a language. */
  public record Piece(Language language) implements Part {}

  /** A group begins. */
  public record Open(int group) implements Part {}

  /** A group ends. */
  public record Close(int group) implements Part {}

  /**
   * A group that is somewhere in the text, if it is at all.
   *
   * @param isWithin whether it is within the piece before
   */
  public record Within(int group, Language language, boolean isWithin) implements Part {}
}
