package dev.airtight.paths.state;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;

/**
 * Strings of one language.
 *
 * @param language not that of all words: nothing is known of such texts but the class
 * @param joins how often it had to grow: the more often, the less it says
 */
public record HeldTexts(Language language, int joins) implements HeldObjects {
  private static final String CLASS = "java/lang/String";

  /** Languages of more states are not told. */
  private static final int MOST_STATES = 300;

  private static final int MOST_WORDS = 8;

  /** So often a language stays as it is where it has few words; then its outline is left of it. */
  private static final int EXACT_JOINS = 2;

  /** So often its outline grows; then the ends of its words are left, of which no chain is long. */
  private static final int OUTLINE_JOINS = 16;

  /** As much as is told of texts of a language. */
  public static HeldObjects of(Language language) {
    return of(language, 0);
  }

  private static HeldObjects of(Language language, int joins) {
    boolean isTold = !language.isAll() && language.stateCount() <= MOST_STATES;
    return isTold ? new HeldTexts(language, joins) : new OfClass(CLASS);
  }

  @Override
  public String className() {
    return CLASS;
  }

  /** These texts and others. */
  HeldObjects with(HeldTexts other) {
    try {
      if (other.language.isSubsetOf(language)) {
        return this;
      }
      return joined(language.union(other.language), Math.max(joins, other.joins) + 1);
    } catch (LanguageTooLargeException tooLarge) {
      return new OfClass(CLASS);
    }
  }

  private static HeldObjects joined(Language both, int joins) {
    if (joins <= EXACT_JOINS && isOfFewWords(both)) {
      return of(both, joins);
    }
    return of(joins <= OUTLINE_JOINS ? both.outline() : both.ends(), joins);
  }

  private static boolean isOfFewWords(Language language) {
    if (!language.isFinite()) {
      return false;
    }
    int words = 0;
    for (var each = language.enumerate(); each.hasNext() && words <= MOST_WORDS; each.next()) {
      words++;
    }
    return words <= MOST_WORDS;
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.texts(this);
  }
}
