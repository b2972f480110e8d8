package dev.airtight.paths.step;

import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.LoopFact;
import dev.airtight.paths.state.LoopFact.Bound;
import dev.airtight.paths.state.LoopHead.Known;
import dev.airtight.paths.state.LoopHead.Spot;
import dev.airtight.paths.state.LoopPlace;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What may hold of the numbers that a loop writes, in all of its rounds: candidates, of which those
 * stay that no round breaks (Houdini, FME 2001).
 */
final class LoopFacts {
  private final Machine machine;
  private final State entry;
  private final LoopSpots spots;
  private final Map<Integer, String> routes;
  private final List<Known> all = new ArrayList<>();

  /**
   * For one loop that is entered.
   *
   * @param routes to objects, by identity
   */
  LoopFacts(Machine machine, State entry, Map<Integer, String> routes) {
    this.machine = machine;
    this.entry = entry;
    this.spots = new LoopSpots(machine, entry);
    this.routes = routes;
  }

  /** Candidates about what stands in some spots, none of which contradicts how it is entered. */
  List<Known> about(List<Spot> written) {
    for (Spot spot : written) {
      IntTerm number = spots.number(spot);
      if (number != null) {
        about(spot, number);
        written.subList(0, written.indexOf(spot)).forEach(other -> apart(spot, number, other));
      }
    }
    return all;
  }

  /** Numbers that rounds count up alike. */
  private void apart(Spot spot, IntTerm number, Spot other) {
    IntTerm from = spots.number(other);
    if (from != null) {
      Optional<IntTerm> distance = Optional.of(machine.terms().subtract(number, from));
      Bound bound = new LoopFact.Apart(other.place());
      for (boolean atLeast : new boolean[] {true, false}) {
        candidate(
            new Known(
                new LoopFact(spot.place(), atLeast, bound), spot, Optional.of(other), distance));
      }
    }
  }

  private void about(Spot spot, IntTerm number) {
    constant(spot, true, 0);
    constant(spot, true, -1);
    constant(spot, false, 1);
    constant(spot, false, Character.MAX_VALUE);
    fixed(spot, true, new LoopFact.Entry(), number);
    fixed(spot, false, new LoopFact.Entry(), number);
    if (spot.place() instanceof LoopPlace.Local) {
      Frame frame = entry.running();
      for (int local = 0; local < frame.code().maxLocals(); local++) {
        Value value = frame.localOrNull(local);
        if (value != null) {
          compared(spot, new Spot(new LoopPlace.Local(local), 0), value);
        }
      }
    } else {
      fields(spot, spot.object(), true);
    }
  }

  /** Numbers and lengths in the fields of an object, and of those that it refers to. */
  private void fields(Spot spot, int object, boolean further) {
    String route = routes.get(object);
    if (route == null || !(entry.memory().object(object) instanceof HeapObject.Instance instance)) {
      return;
    }
    for (Map.Entry<String, Value> field : new TreeMap<>(instance.fields()).entrySet()) {
      Spot other = new Spot(new LoopPlace.Field(route, field.getKey()), object);
      if (further) {
        compared(spot, other, field.getValue());
      } else if (spots.number(other) != null) {
        between(spot, new LoopFact.Number(other.place()), other);
      }
    }
  }

  private void compared(Spot spot, Spot other, Value value) {
    if (other.equals(spot)) {
      return;
    }
    if (spots.number(other) != null) {
      between(spot, new LoopFact.Number(other.place()), other);
    } else if (spots.length(other) != null) {
      candidate(
          new Known(
              new LoopFact(spot.place(), false, new LoopFact.Length(other.place())),
              spot,
              Optional.of(other),
              Optional.empty()));
    } else if (value instanceof Reference reference && reference.isNull().isFalse()) {
      fields(spot, reference.object(), false);
    }
  }

  private void between(Spot spot, Bound bound, Spot other) {
    for (boolean atLeast : new boolean[] {true, false}) {
      candidate(
          new Known(
              new LoopFact(spot.place(), atLeast, bound),
              spot,
              Optional.of(other),
              Optional.empty()));
    }
  }

  private void constant(Spot spot, boolean atLeast, int bound) {
    fixed(spot, atLeast, new LoopFact.Constant(bound), machine.terms().constant(bound));
  }

  private void fixed(Spot spot, boolean atLeast, Bound bound, IntTerm value) {
    candidate(
        new Known(
            new LoopFact(spot.place(), atLeast, bound),
            spot,
            Optional.empty(),
            Optional.of(value)));
  }

  /** What is not cheaply known when the loop is entered is hardly kept by it. */
  private void candidate(Known known) {
    var holds = spots.holds(known);
    if (holds != null && entry.assume(machine.terms().not(holds)).isEmpty()) {
      all.add(known);
    }
  }
}
