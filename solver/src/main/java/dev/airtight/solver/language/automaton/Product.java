package dev.airtight.solver.language.automaton;

import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The reachable part of two automata run side by side. */
public final class Product {
  /** Which pairs accept. A missing state counts as not accepting. */
  public enum Acceptance {
    BOTH,
    EITHER,
    LEFT_ONLY,
    DIFFERENT;

    boolean accepts(boolean left, boolean right) {
      return switch (this) {
        case BOTH -> left && right;
        case EITHER -> left || right;
        case LEFT_ONLY -> left && !right;
        case DIFFERENT -> left != right;
      };
    }

    /** True if no continuation of the pair can accept because one side is missing. */
    boolean hopeless(boolean leftMissing, boolean rightMissing) {
      return switch (this) {
        case BOTH -> leftMissing || rightMissing;
        case EITHER, DIFFERENT -> leftMissing && rightMissing;
        case LEFT_ONLY -> leftMissing;
      };
    }
  }

  private final Table left;
  private final Table right;
  private final Acceptance acceptance;
  private final UnitPartition.Refinement refinement;
  private final Map<Long, Integer> numbers = new HashMap<>();
  private int[] leftOf = new int[16];
  private int[] rightOf = new int[16];
  private int count;

  private Product(Table left, Table right, Acceptance acceptance) {
    this.left = left;
    this.right = right;
    this.acceptance = acceptance;
    WorkBudget.charge(Work.AUTOMATA, 20L * (left.classes + right.classes));
    this.refinement = UnitPartition.refine(left.partition, right.partition);
  }

  /** Runs both automata side by side; {@code acceptance} says which pairs accept. */
  public static Table build(Table left, Table right, Acceptance acceptance) {
    return new Product(left, right, acceptance).table();
  }

  /** True if no word is accepted; builds no table and stops at the first accepting pair. */
  public static boolean isEmpty(Table left, Table right, Acceptance acceptance) {
    return new Product(left, right, acceptance).acceptsNothing();
  }

  private Table table() {
    int classes = refinement.partition().count();
    int[] next = new int[classes * 16];
    BitSet accepting = new BitSet();
    number(0, 0);
    for (int state = 0; state < count; state++) {
      if ((state + 1) * classes > next.length) {
        next = Arrays.copyOf(next, next.length * 2);
      }
      accepting.set(state, accepts(state));
      WorkBudget.charge(Work.AUTOMATA, classes + 4L);
      for (int c = 0; c < classes; c++) {
        next[state * classes + c] = target(state, c);
      }
    }
    return new Table(
        refinement.partition(), count, Arrays.copyOf(next, count * classes), accepting);
  }

  private boolean acceptsNothing() {
    int classes = refinement.partition().count();
    number(0, 0);
    for (int state = 0; state < count; state++) {
      if (accepts(state)) {
        return false;
      }
      WorkBudget.charge(Work.AUTOMATA, classes + 4L);
      for (int c = 0; c < classes; c++) {
        target(state, c);
      }
    }
    return true;
  }

  private boolean accepts(int state) {
    boolean leftAccepts = leftOf[state] != Table.NONE && left.accepting.get(leftOf[state]);
    boolean rightAccepts = rightOf[state] != Table.NONE && right.accepting.get(rightOf[state]);
    return acceptance.accepts(leftAccepts, rightAccepts);
  }

  private int target(int state, int c) {
    int l = leftOf[state];
    int r = rightOf[state];
    int leftTarget = l == Table.NONE ? l : left.next[l * left.classes + refinement.left()[c]];
    int rightTarget = r == Table.NONE ? r : right.next[r * right.classes + refinement.right()[c]];
    if (acceptance.hopeless(leftTarget == Table.NONE, rightTarget == Table.NONE)) {
      return Table.NONE;
    }
    return number(leftTarget, rightTarget);
  }

  private int number(int l, int r) {
    long pair = ((long) l << 32) | (r & 0xffffffffL);
    Integer known = numbers.get(pair);
    if (known != null) {
      return known;
    }
    Table.checkSize(count + 1, refinement.partition().count());
    if (count == leftOf.length) {
      leftOf = Arrays.copyOf(leftOf, count * 2);
      rightOf = Arrays.copyOf(rightOf, count * 2);
    }
    leftOf[count] = l;
    rightOf[count] = r;
    numbers.put(pair, count);
    return count++;
  }
}
