package dev.airtight.solver.language.automaton;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A deterministic automaton as a dense table. State 0 is initial; {@code next[state * classes +
 * class]} is the target or {@link #NONE}. Tables are not changed after construction.
 */
public final class Table {
  /** No target. */
  public static final int NONE = -1;

  /** Most states an automaton may have, also while it is being built. */
  static final int MAX_STATES = 1 << 15;

  /** Most cells (states times classes) a table may have. */
  static final int MAX_CELLS = 1 << 22;

  /** Which units the automaton does not tell apart. */
  public final UnitPartition partition;

  /** How many classes of units there are. */
  public final int classes;

  /** How many states there are. */
  public final int states;

  /** The targets, row by row. */
  public final int[] next;

  /** The accepting states. */
  public final BitSet accepting;

  public Table(UnitPartition partition, int states, int[] next, BitSet accepting) {
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

  /** The target of a state for a unit, or {@link #NONE}. */
  public int step(int state, char unit) {
    return next[state * classes + partition.classOf(unit)];
  }

  /** The state reached from {@code state} by {@code text}, or {@link #NONE}. */
  public int run(int state, String text) {
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
