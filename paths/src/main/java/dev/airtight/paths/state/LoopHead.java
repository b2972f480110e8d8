package dev.airtight.paths.state;

import dev.airtight.solver.term.IntTerm;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * A loop as its head stands for any number of rounds: what rounds write is anything there, of which
 * only some facts hold.
 *
 * @param frame at the head
 * @param memory at the head
 * @param outputs see {@link Knowledge#outputs}
 * @param routes how to get to objects that were there, by identity
 * @param written what is anything, and of which kind it is; in the order in which it was learned,
 *     the same in each run
 * @param facts what holds of it
 * @param fills how far arrays are filled
 * @param changed objects that were changed since
 */
public record LoopHead(
    LoopSite site,
    Frame frame,
    Memory memory,
    Outputs outputs,
    Map<Integer, String> routes,
    Map<Spot, Held> written,
    List<Known> facts,
    List<KnownFill> fills,
    PSet<Integer> changed) {

  public LoopHead {
    routes = Map.copyOf(routes);
    facts = List.copyOf(facts);
    fills = List.copyOf(fills);
  }

  public LoopHead(
      LoopSite site,
      State state,
      Map<Integer, String> routes,
      Map<Spot, Held> written,
      List<Known> facts,
      List<KnownFill> fills) {
    this(
        site,
        state.running(),
        state.memory(),
        state.knowledge().outputs(),
        routes,
        Collections.unmodifiableMap(new LinkedHashMap<>(written)),
        facts,
        fills,
        HashTreePSet.empty());
  }

  /**
   * A place as it was found.
   *
   * @param object whose part it is; 0 for a local variable
   */
  public record Spot(LoopPlace place, int object) {}

  /**
   * A fact about a number as it was found.
   *
   * @param others what is read off for the bound each round
   * @param fixed what the bound has of how the loop was entered, if anything
   */
  public record Known(LoopFact fact, Spot number, List<Spot> others, Optional<IntTerm> fixed) {}

  /** How far an array is filled, as it was found. */
  public record KnownFill(LoopFill fact, Spot array, Spot number) {}

  /** The state, as one that is at this head. */
  public State at(State state) {
    return state.withLoops(state.loops().widened(this));
  }

  LoopHead changing(int identity) {
    return new LoopHead(
        site, frame, memory, outputs, routes, written, facts, fills, changed.plus(identity));
  }
}
