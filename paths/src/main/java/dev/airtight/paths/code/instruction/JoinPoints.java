package dev.airtight.paths.code.instruction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the ways meet again that part at an instruction: its nearest post-dominator, exceptions
 * aside. Ways that end in an exception meet no others and are left out.
 */
public final class JoinPoints {
  /** The method's return. */
  public static final int RETURN = -1;

  private static final int UNKNOWN = -2;

  private final MethodCode code;
  private final Map<Integer, Boolean> loopTests = new HashMap<>();

  /** By instruction; {@link #UNKNOWN} where none of its ways returns. */
  private final int[] nearest;

  /** Positions of nodes in the order in which they are looked at. */
  private final int[] order;

  private JoinPoints(MethodCode code) {
    this.code = code;
    this.nearest = new int[code.instructions().size()];
    this.order = new int[code.instructions().size()];
    compute();
  }

  /** Of one method. */
  public static JoinPoints of(MethodCode code) {
    return new JoinPoints(code);
  }

  /**
   * Where states meet that an instruction led to. What a call says in several ways is told apart by
   * the next branch, so that the ways of that one count.
   *
   * @return an instruction, or {@link #RETURN}
   */
  public int after(int position) {
    int at = parting(position);
    return nearest[at] == UNKNOWN ? RETURN : nearest[at];
  }

  /** Whether one of the ways that part leads back before they meet: where a loop is left or not. */
  public boolean isLoopTest(int position) {
    int from = parting(position);
    return loopTests.computeIfAbsent(from, at -> returnsTo(at, after(at)));
  }

  /** The instruction itself, or the next one at which ways part. */
  private int parting(int position) {
    int at = position;
    for (int steps = 0; steps < nearest.length; steps++) {
      List<Integer> next = ControlFlow.next(code.instructions().get(at), at);
      if (next.size() != 1) {
        return at;
      }
      at = next.get(0);
    }
    return position;
  }

  private boolean returnsTo(int position, int join) {
    boolean[] seen = new boolean[nearest.length];
    Deque<Integer> open = new ArrayDeque<>(List.of(position));
    while (!open.isEmpty()) {
      int at = open.pop();
      for (int next : ControlFlow.next(code.instructions().get(at), at)) {
        if (next == position) {
          return true;
        } else if (next != join && !seen[next]) {
          seen[next] = true;
          open.push(next);
        }
      }
    }
    return false;
  }

  /** Immediate dominators of the reversed graph (Cooper, Harvey, Kennedy 2001). */
  private void compute() {
    int size = nearest.length;
    Arrays.fill(nearest, UNKNOWN);
    Arrays.fill(order, size);
    List<List<Integer>> before = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      before.add(new ArrayList<>());
    }
    for (int i = 0; i < size; i++) {
      for (int next : ControlFlow.next(code.instructions().get(i), i)) {
        before.get(next).add(i);
      }
    }
    List<Integer> sorted = fromReturns(before);
    for (int i = 0; i < sorted.size(); i++) {
      order[sorted.get(i)] = i;
    }
    boolean isNews = true;
    while (isNews) {
      isNews = false;
      for (int position : sorted) {
        int found = meet(position);
        isNews |= nearest[position] != found;
        nearest[position] = found;
      }
    }
  }

  private int meet(int position) {
    Instruction instruction = code.instructions().get(position);
    if (ControlFlow.isReturn(instruction)) {
      return RETURN;
    }
    int found = UNKNOWN;
    for (int next : ControlFlow.next(instruction, position)) {
      if (order[next] < nearest.length && nearest[next] != UNKNOWN) {
        found = found == UNKNOWN ? next : common(found, next);
      }
    }
    return found;
  }

  private int common(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      if (a == RETURN || b == RETURN) {
        return RETURN;
      } else if (order[a] > order[b]) {
        a = nearest[a];
      } else {
        b = nearest[b];
      }
    }
    return a;
  }

  /** Those that lead to a return, in reverse postorder of the reversed graph. */
  private List<Integer> fromReturns(List<List<Integer>> before) {
    boolean[] seen = new boolean[nearest.length];
    Deque<Integer> finished = new ArrayDeque<>();
    for (int i = 0; i < nearest.length; i++) {
      if (ControlFlow.isReturn(code.instructions().get(i)) && !seen[i]) {
        visit(i, before, seen, finished);
      }
    }
    return new ArrayList<>(finished);
  }

  /** Without recursion: methods may have thousands of instructions. */
  private static void visit(
      int start, List<List<Integer>> before, boolean[] seen, Deque<Integer> finished) {
    Deque<int[]> path = new ArrayDeque<>();
    seen[start] = true;
    path.push(new int[] {start, 0});
    while (!path.isEmpty()) {
      int[] top = path.peek();
      List<Integer> all = before.get(top[0]);
      if (top[1] == all.size()) {
        finished.addFirst(top[0]);
        path.pop();
      } else {
        int next = all.get(top[1]++);
        if (!seen[next]) {
          seen[next] = true;
          path.push(new int[] {next, 0});
        }
      }
    }
  }
}
