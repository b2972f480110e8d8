package dev.airtight.paths.state;

import dev.airtight.paths.input.InputParts;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an entry of an input map when the program first asks for its key. */
@FunctionalInterface
public interface EntrySource {

  /**
   * Adds an entry after those that came into being before, under the map's id in {@link
   * InputParts#entries}.
   *
   * @param key different from the keys of all other entries on this path; what the map demands of
   *     its keys is still to be assumed
   * @return states that together cover every value the entry can have
   */
  List<State> add(State state, TextTerm key);

  /**
   * Where there is no entry of a key.
   *
   * @return empty where there is one
   */
  default Optional<State> without(State state, TextTerm key) {
    return Optional.of(state);
  }

  /** The states that have one more entry, whose key is any that the map does not have yet. */
  static List<State> addAny(State state, HeapObject.InputEntries entries, Terms terms) {
    TextTerm key = terms.freshText("key");
    List<BoolTerm> different = new ArrayList<>();
    for (InputParts.Entry known : state.inputs().entriesOf(entries.id())) {
      different.add(terms.not(terms.textEqual(key, known.key())));
    }
    for (TextTerm absent : entries.absent()) {
      different.add(terms.not(terms.textEqual(key, absent)));
    }
    return state
        .assume(terms.and(different))
        .map(s -> entries.source().add(s, key))
        .orElse(List.of());
  }
}
