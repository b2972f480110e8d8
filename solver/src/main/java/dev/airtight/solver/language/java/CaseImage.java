package dev.airtight.solver.language.java;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.language.automaton.Constructions;
import dev.airtight.solver.language.automaton.Nfa;
import dev.airtight.solver.language.automaton.Table;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Follows the words of an automaton and writes their case mapping. After a high surrogate whose
 * pairs are mapped nothing is written until it is clear whether a low one follows; if not, the word
 * goes on in a copy of the state without low ones.
 */
final class CaseImage {
  private final CaseMapping mapping;
  private final Table table;
  private final Nfa nfa = new Nfa();
  private final Map<Integer, Integer> alone = new HashMap<>();
  private final UnitSet[] units;
  private final UnitSet unmappedSurrogates;

  CaseImage(CaseMapping mapping, Table table) {
    this.mapping = mapping;
    this.table = table;
    this.units = new UnitSet[table.classes];
    for (int number = 0; number < table.classes; number++) {
      units[number] = table.partition.units(number);
    }
    this.unmappedSurrogates = Unicode.SURROGATES.minus(mapping.mappedHighSurrogates());
  }

  Language build() {
    for (int state = 0; state < table.states; state++) {
      int plain = nfa.addState();
      if (table.accepting.get(state)) {
        nfa.accept(plain);
      }
    }
    UnitSet[] singles = new UnitSet[table.classes];
    for (int number = 0; number < table.classes; number++) {
      singles[number] = mapping.singles(units[number]);
    }
    for (int state = 0; state < table.states; state++) {
      addEdges(state, state, singles, true);
    }
    return Language.ofTable(nfa.determinize(0));
  }

  private void addEdges(int from, int state, UnitSet[] singles, boolean lowAllowed) {
    UnitSet staying =
        lowAllowed ? unmappedSurrogates : unmappedSurrogates.minus(Unicode.LOW_SURROGATES);
    for (int number = 0; number < table.classes; number++) {
      int target = table.next[state * table.classes + number];
      if (target != Table.NONE) {
        nfa.addEdge(from, singles[number], target);
        nfa.addEdge(from, units[number].intersect(staying), target);
      }
    }
    mapping.several().forEach((unit, mapped) -> write(from, mapped, table.step(state, unit)));
    mapping.pairs().forEach((high, partners) -> addPairs(from, state, high, partners, singles));
  }

  private void addPairs(
      int from, int state, char high, Map<Character, String> partners, UnitSet[] singles) {
    int afterHigh = table.step(state, high);
    if (afterHigh == Table.NONE) {
      return;
    }
    UnitSet low = Unicode.LOW_SURROGATES;
    for (Map.Entry<Character, String> partner : partners.entrySet()) {
      low = low.minus(UnitSet.of(partner.getKey()));
      write(from, partner.getValue(), table.step(afterHigh, partner.getKey()));
    }
    int written = nfa.addState();
    nfa.addEdge(from, UnitSet.of(high), written);
    for (int number = 0; number < table.classes; number++) {
      int target = table.next[afterHigh * table.classes + number];
      if (target != Table.NONE) {
        nfa.addEdge(written, units[number].intersect(low), target);
      }
    }
    nfa.addEmptyMove(written, alone(afterHigh, singles));
  }

  private int alone(int state, UnitSet[] singles) {
    Integer known = alone.get(state);
    if (known != null) {
      return known;
    }
    int fresh = nfa.addState();
    alone.put(state, fresh);
    if (table.accepting.get(state)) {
      nfa.accept(fresh);
    }
    addEdges(fresh, state, singles, false);
    return fresh;
  }

  private void write(int from, String text, int target) {
    if (target != Table.NONE) {
      nfa.addEmptyMove(Constructions.addWord(nfa, from, text), target);
    }
  }
}
