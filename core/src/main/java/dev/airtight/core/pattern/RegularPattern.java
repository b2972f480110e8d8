package dev.airtight.core.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular pattern over well-formed Unicode text, read in code points and anchored at both ends.
 *
 * <p>Trees built by {@link PatternParser} are bounded in depth and in the number of states of the
 * automaton they expand to, so consumers may recurse over them.
 */
public sealed interface RegularPattern {

  /** Exactly one code point out of a set; an empty set matches nothing. */
  record OneOf(CodePointSet codePoints) implements RegularPattern {}

  /** The parts one after the other; without parts it matches the empty text only. */
  record Sequence(List<RegularPattern> parts) implements RegularPattern {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** Any one of the options; there are at least two. */
  record Choice(List<RegularPattern> options) implements RegularPattern {
    public Choice {
      options = List.copyOf(options);
      if (options.size() < 2) {
        throw new IllegalArgumentException("a choice has at least two options");
      }
    }
  }

  /**
   * The part repeated.
   *
   * @param minimum 0 or more
   * @param maximum at least {@code minimum}, or null when there is no upper end
   */
  record Repetition(RegularPattern part, int minimum, @Nullable Integer maximum)
      implements RegularPattern {
    public Repetition {
      if (minimum < 0 || (maximum != null && maximum < minimum)) {
        throw new IllegalArgumentException("no counts: " + minimum + ".." + maximum);
      }
    }
  }
}
