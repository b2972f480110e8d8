package dev.airtight.solver.language.automaton;

import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A nondeterministic automaton under construction, with empty moves; made deterministic by a
 * bounded subset construction.
 */
public final class Nfa {
  private static final int MAX_STATES = 1 << 17;

  /** Most (subset, member, class) steps of one determinisation. */
  private static final long MAX_WORK = 20_000_000;

  private record Edge(int label, int target) {}

  private final List<List<Edge>> edges = new ArrayList<>();
  private final List<List<Integer>> empties = new ArrayList<>();
  private final BitSet accepting = new BitSet();
  private final Map<UnitSet, Integer> labels = new LinkedHashMap<>();

  /** A new state, without moves. */
  public int addState() {
    if (edges.size() >= MAX_STATES) {
      throw new LanguageTooLargeException("more than " + MAX_STATES + " nondeterministic states");
    }
    edges.add(new ArrayList<>(2));
    empties.add(new ArrayList<>(1));
    return edges.size() - 1;
  }

  /** Lets any of the units lead from one state to another. */
  public void addEdge(int from, UnitSet units, int to) {
    if (!units.isEmpty()) {
      Integer label = labels.get(units);
      if (label == null) {
        label = labels.size();
        labels.put(units, label);
      }
      edges.get(from).add(new Edge(label, to));
    }
  }

  /** Lets a state be left for another without reading. */
  public void addEmptyMove(int from, int to) {
    empties.get(from).add(to);
  }

  /** Makes a state an accepting one. */
  public void accept(int state) {
    accepting.set(state);
  }

  /**
   * Copies all states of a table; its state q becomes the returned number plus q. Accepting states
   * are not marked.
   */
  public int addCopy(Table table) {
    int base = edges.size();
    for (int state = 0; state < table.states; state++) {
      addState();
    }
    UnitSet[] units = new UnitSet[table.classes];
    for (int c = 0; c < table.classes; c++) {
      units[c] = table.partition.units(c);
    }
    for (int state = 0; state < table.states; state++) {
      for (int c = 0; c < table.classes; c++) {
        int target = table.next[state * table.classes + c];
        if (target != Table.NONE) {
          addEdge(base + state, units[c], base + target);
        }
      }
    }
    return base;
  }

  /** The table of the words that lead from {@code initial} to an accepting state. */
  public Table determinize(int initial) {
    return new Determinizer().run(initial);
  }

  private final class Determinizer {
    private final UnitPartition partition = partition();
    private final int classes = partition.count();
    private final int[][] classesOfLabel = classesOfLabels();
    private final Map<Subset, Integer> numbers = new HashMap<>();
    private final List<int[]> subsets = new ArrayList<>();
    private final int[] seen = new int[edges.size()];
    private int stamp;
    private long work;

    private UnitPartition partition() {
      WorkBudget.charge(Work.AUTOMATA, 20L * labels.size() * labels.size());
      return UnitPartition.of(List.copyOf(labels.keySet()));
    }

    Table run(int initial) {
      int[] next = new int[classes * 16];
      BitSet accepts = new BitSet();
      number(closure(new int[] {initial}, 1));
      List<IntBag> targets = new ArrayList<>();
      for (int c = 0; c < classes; c++) {
        targets.add(new IntBag());
      }
      for (int state = 0; state < subsets.size(); state++) {
        if ((state + 1) * classes > next.length) {
          next = Arrays.copyOf(next, next.length * 2);
        }
        for (int member : subsets.get(state)) {
          if (accepting.get(member)) {
            accepts.set(state);
          }
          for (Edge edge : edges.get(member)) {
            for (int c : classesOfLabel[edge.label()]) {
              targets.get(c).add(edge.target());
              spend(1);
            }
          }
        }
        for (int c = 0; c < classes; c++) {
          IntBag bag = targets.get(c);
          next[state * classes + c] =
              bag.size == 0 ? Table.NONE : number(closure(bag.values, bag.size));
          bag.size = 0;
        }
      }
      int count = subsets.size();
      return new Table(partition, count, Arrays.copyOf(next, count * classes), accepts);
    }

    private int[][] classesOfLabels() {
      char[] representatives = partition.representatives();
      int[][] result = new int[labels.size()][];
      int label = 0;
      for (UnitSet units : labels.keySet()) {
        int[] found = new int[classes];
        int used = 0;
        for (int c = 0; c < classes; c++) {
          if (units.contains(representatives[c])) {
            found[used++] = c;
          }
        }
        result[label++] = Arrays.copyOf(found, used);
      }
      return result;
    }

    private int[] closure(int[] roots, int rootCount) {
      stamp++;
      IntBag result = new IntBag();
      for (int i = 0; i < rootCount; i++) {
        visit(roots[i], result);
      }
      for (int i = 0; i < result.size; i++) {
        for (int target : empties.get(result.values[i])) {
          visit(target, result);
        }
      }
      spend(result.size);
      int[] subset = Arrays.copyOf(result.values, result.size);
      Arrays.sort(subset);
      return subset;
    }

    private void visit(int state, IntBag result) {
      if (seen[state] != stamp) {
        seen[state] = stamp;
        result.add(state);
      }
    }

    private int number(int[] subset) {
      Subset key = new Subset(subset, Arrays.hashCode(subset));
      Integer known = numbers.get(key);
      if (known != null) {
        return known;
      }
      Table.checkSize(subsets.size() + 1, classes);
      numbers.put(key, subsets.size());
      subsets.add(subset);
      return subsets.size() - 1;
    }

    private void spend(int steps) {
      work += steps;
      WorkBudget.charge(Work.AUTOMATA, steps);
      if (work > MAX_WORK) {
        throw new LanguageTooLargeException(
            "more than " + MAX_WORK + " steps to make an automaton deterministic");
      }
    }
  }

  private static final class IntBag {
    private int[] values = new int[8];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }
  }

  private record Subset(int[] members, int hash) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Subset that
          && hash == that.hash
          && Arrays.equals(members, that.members);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
