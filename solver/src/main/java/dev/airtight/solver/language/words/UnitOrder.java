package dev.airtight.solver.language.words;

import dev.airtight.solver.language.automaton.UnitSet;
import java.util.List;

/**
 * The order in which units are preferred in example words: letters and digits of ASCII, then the
 * rest of printable ASCII, then what is neither control nor surrogate, then controls, last
 * surrogates.
 */
public enum UnitOrder {
  WORD(3),
  PRINTABLE(7),
  PLAIN(9),
  ANY(12);

  /**
   * All units, in ranges from the one liked best to the one liked least; within a range lower units
   * come first.
   */
  private static final List<UnitSet.Range> RANGES =
      List.of(
          new UnitSet.Range('a', 'z'),
          new UnitSet.Range('A', 'Z'),
          new UnitSet.Range('0', '9'),
          new UnitSet.Range(' ', '/'),
          new UnitSet.Range(':', '@'),
          new UnitSet.Range('[', '`'),
          new UnitSet.Range('{', '~'),
          new UnitSet.Range('\u00a0', '\ud7ff'),
          new UnitSet.Range('\ue000', '\uffff'),
          new UnitSet.Range('\0', '\u001f'),
          new UnitSet.Range('\u007f', '\u009f'),
          new UnitSet.Range('\ud800', '\udfff'));

  private static final char[] RANK = new char[65536];

  static {
    int used = 0;
    for (UnitSet.Range range : RANGES) {
      for (int unit = range.low(); unit <= range.high(); unit++) {
        RANK[unit] = (char) used++;
      }
    }
  }

  private final int ranges;

  /** Units of the first {@code ranges} ranges are good enough. */
  UnitOrder(int ranges) {
    this.ranges = ranges;
  }

  /** The best good enough unit from {@code low} to {@code high}, or -1. */
  int best(char low, char high) {
    for (int i = 0; i < ranges; i++) {
      if (low <= RANGES.get(i).high() && RANGES.get(i).low() <= high) {
        return Math.max(low, RANGES.get(i).low());
      }
    }
    return -1;
  }

  /** All ranges of units that one preference does not tell apart, the best range first. */
  static List<UnitSet.Range> ranges() {
    return RANGES;
  }

  /** 0 for the unit liked best, up to 65535. */
  static int rank(char unit) {
    return RANK[unit];
  }
}
