package dev.airtight.paths.summary.number;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;

/** Whether integers are between two inclusive ends. */
final class Bounds {
  private Bounds() {}

  static BoolTerm within(Terms terms, IntTerm value, long min, long max) {
    return terms.and(
        terms.lessOrEqual(terms.constant(min), value),
        terms.lessOrEqual(value, terms.constant(max)));
  }

  /** Whether a value fits {@code long} or {@code int}. */
  static BoolTerm fits(Terms terms, IntTerm value, boolean isLong) {
    return isLong
        ? within(terms, value, Long.MIN_VALUE, Long.MAX_VALUE)
        : within(terms, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
