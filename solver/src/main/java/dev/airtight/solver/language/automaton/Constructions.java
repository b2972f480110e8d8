package dev.airtight.solver.language.automaton;

import java.util.BitSet;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Builds tables of languages that are put together from others. Results are deterministic but not
 * minimal.
 */
public final class Constructions {
  private Constructions() {}

  /** Accepts the given words only. */
  public static Table words(Collection<String> words) {
    Nfa nfa = new Nfa();
    int initial = nfa.addState();
    for (String word : words) {
      nfa.accept(addWord(nfa, initial, word));
    }
    return nfa.determinize(initial);
  }

  /** Adds a path for {@code word} out of {@code from}; returns its last state. */
  public static int addWord(Nfa nfa, int from, String word) {
    int state = from;
    for (int i = 0; i < word.length(); i++) {
      int following = nfa.addState();
      nfa.addEdge(state, UnitSet.of(word.charAt(i)), following);
      state = following;
    }
    return state;
  }

  /** Accepts the words of one unit of the set. */
  public static Table unit(UnitSet units) {
    Nfa nfa = new Nfa();
    int initial = nfa.addState();
    int end = nfa.addState();
    nfa.addEdge(initial, units, end);
    nfa.accept(end);
    return nfa.determinize(initial);
  }

  /** Accepts a word of the left automaton followed by one of the right. */
  public static Table concat(Table left, Table right) {
    Nfa nfa = new Nfa();
    int first = nfa.addCopy(left);
    int second = nfa.addCopy(right);
    left.accepting.stream().forEach(state -> nfa.addEmptyMove(first + state, second));
    right.accepting.stream().forEach(state -> nfa.accept(second + state));
    return nfa.determinize(first);
  }

  /** Accepts {@code min} to {@code max} words of the automaton in a row. */
  public static Table repeat(Table table, int min, OptionalInt max) {
    Nfa nfa = new Nfa();
    int initial = nfa.addState();
    int end = nfa.addState();
    nfa.accept(end);
    int state = initial;
    int copies = max.orElse(min + 1);
    for (int i = 0; i < copies; i++) {
      if (i >= min) {
        nfa.addEmptyMove(state, end);
      }
      int copy = nfa.addCopy(table);
      int after = nfa.addState();
      nfa.addEmptyMove(state, copy);
      table.accepting.stream().forEach(last -> nfa.addEmptyMove(copy + last, after));
      if (max.isEmpty() && i == min) {
        nfa.addEmptyMove(after, state);
      } else {
        state = after;
      }
    }
    nfa.addEmptyMove(state, end);
    return nfa.determinize(initial);
  }

  /** The same automaton with another initial state and other accepting states. */
  public static Table started(Table table, int initial, BitSet accepting) {
    int[] next = new int[table.next.length];
    BitSet accepts = new BitSet();
    for (int state = 0; state < table.states; state++) {
      int old = exchanged(state, initial);
      accepts.set(state, accepting.get(old));
      for (int c = 0; c < table.classes; c++) {
        int target = table.next[old * table.classes + c];
        next[state * table.classes + c] =
            target == Table.NONE ? target : exchanged(target, initial);
      }
    }
    return new Table(table.partition, table.states, next, accepts);
  }

  private static int exchanged(int state, int initial) {
    return state == 0 ? initial : state == initial ? 0 : state;
  }

  /** Accepts what leads from one of the states {@code from} to one of {@code to}. */
  public static Table between(Table table, Set<Integer> from, Set<Integer> to) {
    Nfa nfa = new Nfa();
    int copy = nfa.addCopy(table);
    int initial = nfa.addState();
    from.forEach(state -> nfa.addEmptyMove(initial, copy + state));
    to.forEach(state -> nfa.accept(copy + state));
    return nfa.determinize(initial);
  }
}
