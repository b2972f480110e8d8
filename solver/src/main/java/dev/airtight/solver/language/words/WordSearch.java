package dev.airtight.solver.language.words;

import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.language.automaton.Table;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Finds words of an automaton, using only units that are good enough by {@link UnitOrder}, the best
 * where free.
 */
public final class WordSearch {
  private static final long MAX_WORK = 200_000_000;

  /** What it takes to go on by one unit, whatever the states. */
  private static final int STEPS_OF_LAYER = 4;

  private final Table table;

  /** Per class the best unit that is good enough, or -1. */
  private final int[] best;

  private final int[][] successors;

  /** Element i: the states that accept after exactly i more units. */
  private final List<BitSet> accepting = new ArrayList<>();

  private long work;

  public WordSearch(Table table, UnitOrder order) {
    WorkBudget.charge(Work.AUTOMATA, 2L * table.next.length);
    this.table = table;
    this.best = new int[table.classes];
    Arrays.fill(best, -1);
    table.partition.forEachInterval(
        (low, high, number) -> {
          int unit = order.best(low, high);
          if (unit >= 0 && (best[number] < 0 || rank(unit) < rank(best[number]))) {
            best[number] = unit;
          }
        });
    this.successors = new int[table.states][];
    for (int state = 0; state < table.states; state++) {
      BitSet targets = new BitSet();
      for (int c = 0; c < table.classes; c++) {
        int target = table.next[state * table.classes + c];
        if (best[c] >= 0 && target != Table.NONE) {
          targets.set(target);
        }
      }
      successors[state] = targets.stream().toArray();
    }
    accepting.add(table.accepting);
  }

  /**
   * Element i: the states that can be reached by {@code length - i} units and accept after i more.
   * Looking from both ends keeps the sets small where lengths are nearly determined by the state.
   */
  private BitSet[] onTheWay(int length) {
    BitSet[] layers = new BitSet[length + 1];
    BitSet first = new BitSet();
    first.set(0);
    layers[length] = first;
    for (int i = length - 1; i >= 0; i--) {
      BitSet following = new BitSet(table.states);
      BitSet layer = layers[i + 1];
      int steps = STEPS_OF_LAYER;
      for (int state = layer.nextSetBit(0); state >= 0; state = layer.nextSetBit(state + 1)) {
        steps += successors[state].length + 1;
        for (int target : successors[state]) {
          following.set(target);
        }
      }
      spend(steps);
      layers[i] = following;
    }
    layers[0].and(table.accepting);
    for (int i = 1; i <= length; i++) {
      BitSet later = layers[i - 1];
      BitSet layer = layers[i];
      for (int state = layer.nextSetBit(0); state >= 0; state = layer.nextSetBit(state + 1)) {
        if (!leadsTo(state, later)) {
          layer.clear(state);
        }
      }
    }
    return layers;
  }

  private boolean leadsTo(int state, BitSet wanted) {
    int steps = 0;
    boolean leads = false;
    while (!leads && steps < successors[state].length) {
      leads = wanted.get(successors[state][steps]);
      steps++;
    }
    spend(steps);
    return leads;
  }

  private void spend(long steps) {
    work += steps;
    WorkBudget.charge(Work.AUTOMATA, steps);
    if (work > MAX_WORK) {
      throw new LanguageTooLargeException("more than " + MAX_WORK + " steps to find a word");
    }
  }

  private static int rank(int unit) {
    return UnitOrder.rank((char) unit);
  }

  /** The length of the shortest words, or -1 if there is no word. */
  public int shortestLength() {
    BitSet reached = new BitSet();
    reached.set(0);
    int[] layer = {0};
    for (int length = 0; layer.length > 0; length++) {
      BitSet following = new BitSet();
      for (int state : layer) {
        if (table.accepting.get(state)) {
          return length;
        }
        for (int target : successors[state]) {
          following.set(target);
        }
      }
      following.andNot(reached);
      reached.or(following);
      layer = following.stream().toArray();
    }
    return -1;
  }

  /** A word of exactly that many units; each unit is the best that still allows the length. */
  public Optional<String> ofLength(int length) {
    BitSet[] accepting = onTheWay(length);
    if (!accepting[length].get(0)) {
      return Optional.empty();
    }
    spend((long) length * table.classes);
    StringBuilder word = new StringBuilder(length);
    int state = 0;
    for (int remaining = length - 1; remaining >= 0; remaining--) {
      BitSet wanted = accepting[remaining];
      int chosen = -1;
      for (int c = 0; c < table.classes; c++) {
        int target = table.next[state * table.classes + c];
        if (best[c] >= 0
            && target != Table.NONE
            && wanted.get(target)
            && (chosen < 0 || rank(best[c]) < rank(chosen))) {
          chosen = best[c];
        }
      }
      word.append((char) chosen);
      state = table.step(state, (char) chosen);
    }
    return Optional.of(word.toString());
  }

  /**
   * The least or greatest word, unit by unit, of those of exactly that length, of which there must
   * be one.
   */
  public String extreme(int length, boolean greatest) {
    prepare(length);
    StringBuilder word = new StringBuilder(length);
    int[] state = {0};
    for (int remaining = length - 1; remaining >= 0; remaining--) {
      BitSet wanted = accepting.get(remaining);
      int[] chosen = {-1};
      table.partition.forEachInterval(
          (low, high, number) -> {
            int target = table.next[state[0] * table.classes + number];
            if (target != Table.NONE && wanted.get(target) && (greatest || chosen[0] < 0)) {
              chosen[0] = greatest ? high : low;
            }
          });
      word.append((char) chosen[0]);
      state[0] = table.step(state[0], (char) chosen[0]);
    }
    return word.toString();
  }

  /** All words (of any units), shorter ones first, then in the order of preference. */
  public static Iterator<String> inOrder(Table table, LengthSet lengths) {
    return new InOrder(new WordSearch(table, UnitOrder.ANY), lengths);
  }

  private void prepare(int length) {
    while (accepting.size() <= length) {
      BitSet last = accepting.get(accepting.size() - 1);
      BitSet earlier = new BitSet(table.states);
      for (int state = 0; state < table.states; state++) {
        earlier.set(state, leadsTo(state, last));
      }
      spend(table.states / 64 + 1);
      accepting.add(earlier);
    }
  }

  private static final class InOrder implements Iterator<String> {
    private final WordSearch words;
    private final LengthSet lengths;
    private char[] word = new char[0];
    private int[] states = {0};
    private boolean ready;
    private boolean done;

    InOrder(WordSearch words, LengthSet lengths) {
      this.words = words;
      this.lengths = lengths;
      startLength(0);
    }

    @Override
    public boolean hasNext() {
      if (!ready && !done) {
        if (advance(word.length - 1)) {
          ready = true;
        } else {
          startLength(word.length + 1);
        }
      }
      return ready;
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return new String(word);
    }

    private void startLength(int atLeast) {
      var length = lengths.nextFrom(atLeast);
      if (length.isEmpty()) {
        done = true;
        return;
      }
      int size = (int) length.getAsLong();
      words.prepare(size);
      word = new char[size];
      states = new int[size + 1];
      fill(0);
      ready = true;
    }

    /** Fills the word from {@code position} with the first units that lead to acceptance. */
    private void fill(int position) {
      for (int i = position; i < word.length; i++) {
        choose(i, 0);
      }
    }

    /** Moves to the next word of the same length that differs at {@code position} or before. */
    private boolean advance(int position) {
      for (int i = position; i >= 0; i--) {
        if (choose(i, UnitOrder.rank(word[i]) + 1)) {
          fill(i + 1);
          return true;
        }
      }
      return false;
    }

    /**
     * Puts at {@code position} the best unit that is not better than {@code fromRank} and allows a
     * word.
     */
    private boolean choose(int position, int fromRank) {
      BitSet wanted = words.accepting.get(word.length - position - 1);
      int ranked = 0;
      for (UnitSet.Range range : UnitOrder.ranges()) {
        int first = range.low() + Math.max(0, fromRank - ranked);
        int unit = words.firstUnit(states[position], first, range.high(), wanted);
        if (unit >= 0) {
          word[position] = (char) unit;
          states[position + 1] = words.table.step(states[position], (char) unit);
          return true;
        }
        ranked += range.high() - range.low() + 1;
      }
      return false;
    }
  }

  /** The least unit from {@code low} to {@code high} that leads to a wanted state, or -1. */
  private int firstUnit(int state, int low, int high, BitSet wanted) {
    int[] found = {-1};
    if (low <= high) {
      table.partition.forEachInterval(
          (first, last, number) -> {
            int target = table.next[state * table.classes + number];
            if (found[0] < 0
                && first <= high
                && low <= last
                && target != Table.NONE
                && wanted.get(target)) {
              found[0] = Math.max(first, low);
            }
          });
    }
    return found[0];
  }
}
