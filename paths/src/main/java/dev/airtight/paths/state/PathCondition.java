package dev.airtight.paths.state;

import dev.airtight.solver.term.BoolTerm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was assumed on the way to a state, newest first; the empty condition is null. Two states
 * that forked share the part before the fork, which is how an incremental solver finds what to
 * keep.
 *
 * @param before everything assumed earlier
 * @param depth how many terms there are
 */
public record PathCondition(@Nullable PathCondition before, BoolTerm term, int depth) {

  public static PathCondition of(@Nullable PathCondition before, BoolTerm term) {
    return new PathCondition(before, term, before == null ? 1 : before.depth + 1);
  }

  /** Whether everything assumed in an earlier one, of the same path, is assumed in a later one. */
  public static boolean isExtended(@Nullable PathCondition earlier, @Nullable PathCondition later) {
    PathCondition at = later;
    while (at != null && at != earlier) {
      at = at.before;
    }
    return at == earlier;
  }

  /** All terms, oldest first. */
  public static List<BoolTerm> terms(@Nullable PathCondition condition) {
    List<BoolTerm> terms = new ArrayList<>();
    for (PathCondition at = condition; at != null; at = at.before) {
      terms.add(at.term);
    }
    Collections.reverse(terms);
    return terms;
  }

  // The terms before this one may be thousands: the generated methods would recurse over all.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return depth + " conditions, last " + term;
  }
}
