package dev.airtight.paths.state;

import dev.airtight.solver.term.TextTerm;
import java.util.List;

/** Makes an entry of an input map when the program first asks for its key. */
@FunctionalInterface
public interface EntrySource {

  /**
   * Adds an entry after those that came into being before, under the map's id in {@link
   * dev.airtight.paths.input.InputParts#entries}.
   *
   * @param key different from the keys of all other entries on this path; what the map demands of
   *     its keys is still to be assumed
   * @return states that together cover every value the entry can have
   */
  List<State> add(State state, TextTerm key);
}
