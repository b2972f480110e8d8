package dev.airtight.solver.language;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A deterministic automaton as a dense table. State 0 is initial; {@code next[state * classes +
 * class]} is the target or {@link #NONE}. Tables are not changed after construction.
 */
final class Table {
  static final int NONE = -1;

  /** Most states an automaton may have, also while it is being built. */
  static final int MAX_STATES = 1 << 15;

  /** Most cells (states times classes) a table may have. */
  static final int MAX_CELLS = 1 << 22;

  final UnitPartition partition;
  final int classes;
  final int states;
  final int[] next;
  final BitSet accepting;

  Table(UnitPartition partition, int states, int[] next, BitSet accepting) {
    this.partition = partition;
    this.classes = partition.count();
    this.states = states;
    this.next = next;
    this.accepting = accepting;
  }

  static void checkSize(int states, int classes) {
    if (states > MAX_STATES || (long) states * classes > MAX_CELLS) {
      throw new LanguageTooLargeException(
          "more than " + MAX_STATES + " states or " + MAX_CELLS + " table cells");
    }
  }

  int step(int state, char unit) {
    return next[state * classes + partition.classOf(unit)];
  }

  /** The state reached from {@code state} by {@code text}, or {@link #NONE}. */
  int run(int state, String text) {
    int current = state;
    for (int i = 0; i < text.length() && current != NONE; i++) {
      current = step(current, text.charAt(i));
    }
    return current;
  }

  /** */
  @Override
  public boolean equals(Object other) {
    return other instanceof Table that
        && states == that.states
        && partition.equals(that.partition)
        && Arrays.equals(next, that.next)
        && accepting.equals(that.accepting);
  }

  @Override
  public int hashCode() {
    return (partition.hashCode() * 31 + Arrays.hashCode(next)) * 31 + accepting.hashCode();
  }
}
