package dev.airtight.core.pattern;

import dev.airtight.core.pattern.RegularPattern.Choice;
import dev.airtight.core.pattern.RegularPattern.OneOf;
import dev.airtight.core.pattern.RegularPattern.Repetition;
import dev.airtight.core.pattern.RegularPattern.Sequence;
import java.util.List;

/** How large the automaton of a pattern becomes. */
final class PatternSize {

  private PatternSize() {}

  /**
   * Positions once counts are written out. Empty parts count as one, too, so that counting them
   * over and over is not free. Saturates far below overflow.
   */
  static long of(RegularPattern pattern) {
    if (pattern instanceof Sequence sequence) {
      return Math.max(1, sum(sequence.parts()));
    }
    if (pattern instanceof Choice choice) {
      return 1 + sum(choice.options());
    }
    if (pattern instanceof Repetition repetition) {
      Integer maximum = repetition.maximum();
      long copies = maximum == null ? repetition.minimum() + 1L : Math.max(1L, maximum);
      return saturated(of(repetition.part()) * copies);
    }
    if (pattern instanceof OneOf) {
      return 1;
    }
    throw new IllegalArgumentException("no pattern: " + pattern);
  }

  private static long sum(List<RegularPattern> parts) {
    long sum = 0;
    for (RegularPattern part : parts) {
      sum = saturated(sum + of(part));
    }
    return sum;
  }

  private static long saturated(long size) {
    return Math.min(size, 1L << 31);
  }
}
