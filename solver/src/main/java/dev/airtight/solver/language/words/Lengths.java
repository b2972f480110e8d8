package dev.airtight.solver.language.words;

import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.language.automaton.Table;
import dev.airtight.solver.language.automaton.UnitPartition;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes which numbers of units, or of code points, the words of an automaton have. */
public final class Lengths {
  private static final long MAX_WORK = 100_000_000;

  private final int[][] counted;
  private final int[][] uncounted;
  private final BitSet accepting;
  private long work;

  /**
   * @param counted per state the targets of steps that count one
   * @param uncounted per state the targets of steps that count nothing
   */
  private Lengths(int[][] counted, int[][] uncounted, BitSet accepting) {
    this.counted = counted;
    this.uncounted = uncounted;
    this.accepting = accepting;
  }

  /** The numbers of units that words have. */
  public static LengthSet inUnits(Table table) {
    int[][] counted = new int[table.states][];
    for (int state = 0; state < table.states; state++) {
      counted[state] = successors(table, state);
    }
    int[][] uncounted = new int[table.states][0];
    return new Lengths(counted, uncounted, table.accepting).compute();
  }

  /** As String.codePointCount counts: a surrogate without its partner is one code point. */
  public static LengthSet inCodePoints(Table table) {
    // Node 2q: the last unit was no high surrogate. Node 2q + 1: it was one, so a low one now
    // counts nothing.
    UnitPartition surrogates =
        UnitPartition.of(
            List.of(
                UnitSet.range(Character.MIN_HIGH_SURROGATE, Character.MAX_HIGH_SURROGATE),
                UnitSet.range(Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE)));
    UnitPartition.Refinement split = UnitPartition.refine(table.partition, surrogates);
    int high = surrogates.classOf(Character.MIN_HIGH_SURROGATE);
    int low = surrogates.classOf(Character.MIN_LOW_SURROGATE);
    int[][] counted = new int[table.states * 2][];
    int[][] uncounted = new int[table.states * 2][];
    BitSet accepting = new BitSet();
    for (int state = 0; state < table.states; state++) {
      BitSet plain = new BitSet();
      BitSet completing = new BitSet();
      for (int c = 0; c < split.left().length; c++) {
        int target = table.next[state * table.classes + split.left()[c]];
        if (target != Table.NONE) {
          int kind = split.right()[c];
          (kind == low ? completing : plain).set(2 * target + (kind == high ? 1 : 0));
        }
      }
      BitSet any = (BitSet) plain.clone();
      any.or(completing);
      counted[2 * state] = any.stream().toArray();
      uncounted[2 * state] = new int[0];
      counted[2 * state + 1] = plain.stream().toArray();
      uncounted[2 * state + 1] = completing.stream().toArray();
      accepting.set(2 * state, 2 * state + 2, table.accepting.get(state));
    }
    return new Lengths(counted, uncounted, accepting).compute();
  }

  /** The distinct targets of a state. */
  public static int[] successors(Table table, int state) {
    int[] row = Arrays.copyOfRange(table.next, state * table.classes, (state + 1) * table.classes);
    return Arrays.stream(row).filter(target -> target != Table.NONE).distinct().toArray();
  }

  private LengthSet compute() {
    int[] order = topologicalOrder();
    return order.length == 0 ? periodic() : finite(order);
  }

  /** All nodes, each after those with an edge to it; empty if there is a cycle. */
  private int[] topologicalOrder() {
    int[] incoming = new int[counted.length];
    for (int node = 0; node < counted.length; node++) {
      for (int target : counted[node]) {
        incoming[target]++;
      }
      for (int target : uncounted[node]) {
        incoming[target]++;
      }
    }
    int[] order = new int[counted.length];
    int used = 0;
    for (int node = 0; node < counted.length; node++) {
      if (incoming[node] == 0) {
        order[used++] = node;
      }
    }
    for (int i = 0; i < used; i++) {
      for (int[] targets : new int[][] {counted[order[i]], uncounted[order[i]]}) {
        for (int target : targets) {
          if (--incoming[target] == 0) {
            order[used++] = target;
          }
        }
      }
    }
    return used == order.length ? order : new int[0];
  }

  private LengthSet finite(int[] order) {
    BigInteger[] reached = new BigInteger[order.length];
    Arrays.fill(reached, BigInteger.ZERO);
    reached[0] = BigInteger.ONE;
    BigInteger members = BigInteger.ZERO;
    for (int node : order) {
      BigInteger lengths = reached[node];
      reached[node] = BigInteger.ZERO;
      if (accepting.get(node)) {
        members = members.or(lengths);
      }
      BigInteger longer = lengths.shiftLeft(1);
      for (int target : counted[node]) {
        reached[target] = reached[target].or(longer);
      }
      for (int target : uncounted[node]) {
        reached[target] = reached[target].or(lengths);
      }
      spend((counted[node].length + uncounted[node].length + 1) * (lengths.bitLength() / 64 + 1));
    }
    BitSet set = new BitSet();
    for (int length = 0; length < members.bitLength(); length++) {
      set.set(length, members.testBit(length));
    }
    return LengthSet.of(set, members.bitLength(), 1, new BitSet());
  }

  private LengthSet periodic() {
    Map<BitSet, Integer> firstSeen = new HashMap<>();
    BitSet members = new BitSet();
    BitSet current = new BitSet();
    reach(0, current);
    int length = 0;
    while (!firstSeen.containsKey(current)) {
      firstSeen.put(current, length);
      members.set(length, current.intersects(accepting));
      BitSet following = new BitSet();
      for (int state = current.nextSetBit(0); state >= 0; state = current.nextSetBit(state + 1)) {
        for (int target : counted[state]) {
          reach(target, following);
        }
        spend(counted[state].length + 1);
      }
      spend(counted.length / 64);
      current = following;
      length++;
    }
    Integer seen = firstSeen.get(current);
    int start = seen == null ? length : seen;
    int period = length - start;
    return LengthSet.of(members, start, period, members.get(start, length));
  }

  private void reach(int state, BitSet into) {
    if (into.get(state)) {
      return;
    }
    into.set(state);
    // An uncounted step goes from an odd node to an even one, which has no uncounted steps.
    for (int target : uncounted[state]) {
      into.set(target);
    }
  }

  private void spend(int steps) {
    work += steps;
    WorkBudget.charge(Work.AUTOMATA, steps);
    if (work > MAX_WORK) {
      throw new LanguageTooLargeException("more than " + MAX_WORK + " steps to compute lengths");
    }
  }
}
