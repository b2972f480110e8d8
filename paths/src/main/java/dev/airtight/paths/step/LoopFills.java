package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.LoopFill;
import dev.airtight.paths.state.LoopHead.KnownFill;
import dev.airtight.paths.state.LoopHead.Spot;
import dev.airtight.paths.state.LoopPlace;
import dev.airtight.paths.state.LoopSite;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Arrays that loops fill from the start, up to a number that they count. */
final class LoopFills {
  private final Interpreter machine;

  LoopFills(Interpreter machine) {
    this.machine = machine;
  }

  /** Candidates about what a loop writes, none of which contradicts how it is entered. */
  List<KnownFill> about(LoopSite site, State entry, Collection<Spot> written) {
    List<KnownFill> all = new ArrayList<>();
    for (Spot array : written) {
      if (array.place() instanceof LoopPlace.Contents contents && isOfReferences(entry, array)) {
        for (Spot number : written) {
          LoopFill fact = new LoopFill(contents, number.place());
          KnownFill known = new KnownFill(fact, array, number);
          if (new LoopSpots(machine, entry).value(number) instanceof IntValue
              && !machine.loops().isLost(site, fact)
              && empty(entry, known).isEmpty()) {
            all.add(known);
          }
        }
      }
    }
    return all;
  }

  private static boolean isOfReferences(State state, Spot spot) {
    return state.memory().object(spot.object()) instanceof HeapObject.Array array
        && new TypeDescriptor(array.elementDescriptor()).isReference();
  }

  /** Where an element below the number may be null, as far as that can be told cheaply. */
  List<State> empty(State state, KnownFill known) {
    Terms terms = machine.terms();
    int array = known.array().object();
    IntTerm length = ((HeapObject.Array) state.memory().object(array)).length();
    IntTerm index = terms.freshInt("index of some element", Interval.LENGTH);
    IntTerm number = Objects.requireNonNull(new LoopSpots(machine, state).number(known.number()));
    return state
        .assume(terms.and(terms.lessThan(index, length), terms.lessThan(index, number)))
        .map(below -> machine.cells().read(below, array, index))
        .orElse(List.of())
        .stream()
        .flatMap(made -> made.state().assume(((Reference) made.value()).isNull()).stream())
        .toList();
  }

  /** Below which indices an array has no null, of those that are known. */
  List<IntTerm> bounds(State state, List<KnownFill> fills, int array) {
    LoopSpots spots = new LoopSpots(machine, state);
    return fills.stream()
        .filter(fill -> fill.array().object() == array)
        .map(fill -> Objects.requireNonNull(spots.number(fill.number())))
        .toList();
  }
}
