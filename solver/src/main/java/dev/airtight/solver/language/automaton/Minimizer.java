package dev.airtight.solver.language.automaton;

import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings a table to the canonical form of its language: only states that are reachable and can
 * still accept (the empty language keeps its initial state), no two of them equivalent (Hopcroft's
 * algorithm), classes joined where all states agree, states numbered breadth first in the order of
 * classes. Equal languages get equal tables.
 */
public final class Minimizer {
  private final int states;
  private final int classes;

  /** Total transition table over the live states plus a last one for everything else. */
  private final int[] next;

  private final BitSet accepting;

  private final int[] members;
  private final int[] place;
  private final int[] block;
  private final int[] blockStart;
  private final int[] blockEnd;
  private int blocks;

  private Minimizer(int states, int classes, int[] next, BitSet accepting) {
    this.states = states;
    this.classes = classes;
    this.next = next;
    this.accepting = accepting;
    this.members = new int[states];
    this.place = new int[states];
    this.block = new int[states];
    this.blockStart = new int[states];
    this.blockEnd = new int[states];
  }

  /** The canonical automaton of the same language. */
  public static Table minimize(Table table) {
    WorkBudget.charge(Work.AUTOMATA, 10L * table.next.length);
    int[] number = liveStates(table);
    if (number[0] == Table.NONE) {
      return new Table(UnitPartition.WHOLE, 1, new int[] {Table.NONE}, new BitSet());
    }
    int live = 0;
    for (int numbered : number) {
      live = Math.max(live, numbered + 1);
    }
    int classes = table.classes;
    int[] next = new int[(live + 1) * classes];
    Arrays.fill(next, live);
    BitSet accepting = new BitSet(live);
    for (int state = 0; state < table.states; state++) {
      if (number[state] == Table.NONE) {
        continue;
      }
      accepting.set(number[state], table.accepting.get(state));
      for (int c = 0; c < classes; c++) {
        int target = table.next[state * classes + c];
        if (target != Table.NONE && number[target] != Table.NONE) {
          next[number[state] * classes + c] = number[target];
        }
      }
    }
    Minimizer minimizer = new Minimizer(live + 1, classes, next, accepting);
    minimizer.refine();
    return minimizer.quotient(table.partition);
  }

  /**
   * New numbers of the states that are reachable and can accept, {@link Table#NONE} for others; 0
   * stays 0 if live.
   */
  private static int[] liveStates(Table table) {
    int classes = table.classes;
    BitSet reachable = new BitSet(table.states);
    int[] queue = new int[table.states];
    int head = 0;
    int tail = 0;
    reachable.set(0);
    queue[tail++] = 0;
    int[] incoming = new int[table.states + 1];
    while (head < tail) {
      int state = queue[head++];
      for (int i = state * classes; i < (state + 1) * classes; i++) {
        int target = table.next[i];
        if (target != Table.NONE) {
          incoming[target + 1]++;
          if (!reachable.get(target)) {
            reachable.set(target);
            queue[tail++] = target;
          }
        }
      }
    }
    for (int i = 0; i < table.states; i++) {
      incoming[i + 1] += incoming[i];
    }
    int[] sources = new int[incoming[table.states]];
    int[] fill = Arrays.copyOf(incoming, table.states);
    for (int state = reachable.nextSetBit(0); state >= 0; state = reachable.nextSetBit(state + 1)) {
      for (int i = state * classes; i < (state + 1) * classes; i++) {
        if (table.next[i] != Table.NONE) {
          sources[fill[table.next[i]]++] = state;
        }
      }
    }
    BitSet live = new BitSet(table.states);
    head = 0;
    tail = 0;
    for (int state = reachable.nextSetBit(0); state >= 0; state = reachable.nextSetBit(state + 1)) {
      if (table.accepting.get(state)) {
        live.set(state);
        queue[tail++] = state;
      }
    }
    while (head < tail) {
      int state = queue[head++];
      for (int i = incoming[state]; i < incoming[state + 1]; i++) {
        if (!live.get(sources[i])) {
          live.set(sources[i]);
          queue[tail++] = sources[i];
        }
      }
    }
    int[] number = new int[table.states];
    int used = 0;
    for (int state = 0; state < table.states; state++) {
      number[state] = live.get(state) ? used++ : Table.NONE;
    }
    return number;
  }

  private void refine() {
    int[] firstSource = new int[states * classes + 1];
    for (int state = 0; state < states; state++) {
      for (int c = 0; c < classes; c++) {
        firstSource[next[state * classes + c] * classes + c + 1]++;
      }
    }
    for (int i = 0; i < states * classes; i++) {
      firstSource[i + 1] += firstSource[i];
    }
    int[] sources = new int[states * classes];
    int[] fill = Arrays.copyOf(firstSource, states * classes);
    for (int state = 0; state < states; state++) {
      for (int c = 0; c < classes; c++) {
        sources[fill[next[state * classes + c] * classes + c]++] = state;
      }
    }
    initialBlocks();
    BitSet pending = new BitSet(states);
    pending.set(0, blocks);
    int[] marked = new int[states];
    int[] touched = new int[states];
    while (!pending.isEmpty()) {
      int splitter = pending.nextSetBit(0);
      pending.clear(splitter);
      int[] snapshot = Arrays.copyOfRange(members, blockStart[splitter], blockEnd[splitter]);
      for (int c = 0; c < classes; c++) {
        int touchedCount = 0;
        for (int target : snapshot) {
          int cell = target * classes + c;
          for (int i = firstSource[cell]; i < firstSource[cell + 1]; i++) {
            int owner = block[sources[i]];
            if (marked[owner] == 0) {
              touched[touchedCount++] = owner;
            }
            swap(place[sources[i]], blockStart[owner] + marked[owner]++);
          }
        }
        for (int i = 0; i < touchedCount; i++) {
          split(touched[i], marked[touched[i]], pending);
          marked[touched[i]] = 0;
        }
      }
    }
  }

  private void initialBlocks() {
    int front = 0;
    int back = states;
    for (int state = 0; state < states; state++) {
      int at = accepting.get(state) ? front++ : --back;
      members[at] = state;
      place[state] = at;
    }
    // The live part is not empty, so there is an accepting state, and the added one does not
    // accept.
    blockEnd[0] = front;
    blockStart[1] = front;
    blockEnd[1] = states;
    for (int i = front; i < states; i++) {
      block[members[i]] = 1;
    }
    blocks = 2;
  }

  private void swap(int from, int to) {
    int moved = members[from];
    members[from] = members[to];
    members[to] = moved;
    place[members[from]] = from;
    place[members[to]] = to;
  }

  private void split(int old, int markedCount, BitSet pending) {
    int size = blockEnd[old] - blockStart[old];
    if (markedCount == size) {
      return;
    }
    int fresh = blocks++;
    int cut = blockStart[old] + markedCount;
    if (markedCount <= size - markedCount) {
      blockStart[fresh] = blockStart[old];
      blockEnd[fresh] = cut;
      blockStart[old] = cut;
    } else {
      blockStart[fresh] = cut;
      blockEnd[fresh] = blockEnd[old];
      blockEnd[old] = cut;
    }
    for (int i = blockStart[fresh]; i < blockEnd[fresh]; i++) {
      block[members[i]] = fresh;
    }
    // The fresh block is the smaller half: enough if the old one was done, and both are pending if
    // it was not.
    pending.set(fresh);
  }

  private Table quotient(UnitPartition partition) {
    int dead = block[states - 1];
    Map<Column, Integer> columns = new HashMap<>();
    int[] group = new int[classes];
    for (int c = 0; c < classes; c++) {
      int[] column = new int[blocks];
      for (int b = 0; b < blocks; b++) {
        column[b] = block[next[members[blockStart[b]] * classes + c]];
      }
      Integer first = columns.putIfAbsent(new Column(column), c);
      group[c] = first == null ? c : first;
    }
    int[] renumbered = new int[classes];
    UnitPartition joined = partition.joined(group, renumbered);
    int[] oldClass = new int[joined.count()];
    for (int c = classes - 1; c >= 0; c--) {
      oldClass[renumbered[c]] = c;
    }
    int[] number = new int[blocks];
    Arrays.fill(number, Table.NONE);
    int[] order = new int[blocks];
    int count = 0;
    number[block[0]] = count;
    order[count++] = block[0];
    int[] cells = new int[blocks * joined.count()];
    BitSet accepts = new BitSet();
    for (int i = 0; i < count; i++) {
      int state = members[blockStart[order[i]]];
      accepts.set(i, accepting.get(state));
      for (int c = 0; c < joined.count(); c++) {
        int target = block[next[state * classes + oldClass[c]]];
        if (target != dead && number[target] == Table.NONE) {
          number[target] = count;
          order[count++] = target;
        }
        cells[i * joined.count() + c] = target == dead ? Table.NONE : number[target];
      }
    }
    return new Table(joined, count, Arrays.copyOf(cells, count * joined.count()), accepts);
  }

  /** Where one class of units leads from each block. */
  private record Column(int[] targets) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Column that && Arrays.equals(targets, that.targets);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(targets);
    }
  }
}
