package dev.airtight.solver.language.java;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.language.automaton.Nfa;
import dev.airtight.solver.language.automaton.Table;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a text and runs the automaton of a language on its case mapping. Besides one state per
 * state of the automaton there is, after a high surrogate whose pairs are mapped, a state that
 * waits for the low one; if none comes, the high one stood alone, and the text goes on in a state
 * that refuses a low one.
 */
final class CasePreimage {
  private final CaseMapping mapping;
  private final Table table;
  private final Nfa nfa = new Nfa();
  private final Map<Integer, Integer> alone = new HashMap<>();
  private final UnitSet[] singles;
  private final UnitSet unmappedSurrogates;

  CasePreimage(CaseMapping mapping, Table table) {
    this.mapping = mapping;
    this.table = table;
    this.singles = mapping.singlesInto(table.partition);
    this.unmappedSurrogates = Unicode.SURROGATES.minus(mapping.mappedHighSurrogates());
  }

  Language build() {
    for (int state = 0; state < table.states; state++) {
      int plain = nfa.addState();
      if (table.accepting.get(state)) {
        nfa.accept(plain);
      }
    }
    for (int state = 0; state < table.states; state++) {
      addEdges(state, state, true);
    }
    return Language.ofTable(nfa.determinize(0));
  }

  private void addEdges(int from, int state, boolean lowAllowed) {
    UnitSet staying =
        lowAllowed ? unmappedSurrogates : unmappedSurrogates.minus(Unicode.LOW_SURROGATES);
    for (int number = 0; number < table.classes; number++) {
      int target = table.next[state * table.classes + number];
      if (target != Table.NONE) {
        nfa.addEdge(from, singles[number], target);
        nfa.addEdge(from, table.partition.units(number).intersect(staying), target);
      }
    }
    mapping
        .several()
        .forEach((unit, mapped) -> addEdge(from, UnitSet.of(unit), table.run(state, mapped)));
    mapping.pairs().forEach((high, partners) -> addPairs(from, state, high, partners));
  }

  private void addPairs(int from, int state, char high, Map<Character, String> partners) {
    int waiting = nfa.addState();
    nfa.addEdge(from, UnitSet.of(high), waiting);
    UnitSet low = Unicode.LOW_SURROGATES;
    for (Map.Entry<Character, String> partner : partners.entrySet()) {
      UnitSet unit = UnitSet.of(partner.getKey());
      low = low.minus(unit);
      addEdge(waiting, unit, table.run(state, partner.getValue()));
    }
    int afterHigh = table.step(state, high);
    if (afterHigh == Table.NONE) {
      return;
    }
    for (int number = 0; number < table.classes; number++) {
      UnitSet units = table.partition.units(number).intersect(low);
      addEdge(waiting, units, table.next[afterHigh * table.classes + number]);
    }
    nfa.addEmptyMove(waiting, alone(afterHigh));
  }

  private int alone(int state) {
    Integer known = alone.get(state);
    if (known != null) {
      return known;
    }
    int fresh = nfa.addState();
    alone.put(state, fresh);
    if (table.accepting.get(state)) {
      nfa.accept(fresh);
    }
    addEdges(fresh, state, false);
    return fresh;
  }

  private void addEdge(int from, UnitSet units, int target) {
    if (target != Table.NONE) {
      nfa.addEdge(from, units, target);
    }
  }
}
