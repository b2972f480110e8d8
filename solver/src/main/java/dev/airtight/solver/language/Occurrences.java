package dev.airtight.solver.language;

import dev.airtight.solver.language.automaton.UnitSet;

/**
 * Where a constant occurs in a word, as {@link String#indexOf}, {@link String#contains} and the
 * like see it.
 */
public final class Occurrences {
  private Occurrences() {}

  public static Language startingWith(String prefix) {
    return Language.word(prefix).concat(Language.all());
  }

  public static Language endingWith(String suffix) {
    return Language.all().concat(Language.word(suffix));
  }

  public static Language containing(String part) {
    return endingWith(part).concat(Language.all());
  }

  public static Language notContaining(String part) {
    return containing(part).complement();
  }

  /**
   * The words a for which the first occurrence of {@code part} in a·{@code part} begins after a.
   */
  public static Language beforeFirst(String part) {
    Language earlier = containing(part).concat(Language.unit(UnitSet.ALL));
    return Quotients.before(earlier.complement(), part);
  }

  /**
   * The words b for which the last occurrence of {@code part} in {@code part}·b begins before b.
   */
  public static Language afterLast(String part) {
    Language later = Language.unit(UnitSet.ALL).concat(containing(part));
    return Quotients.after(later.complement(), part);
  }
}
