package dev.airtight.paths.step;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.LoopHead;
import dev.airtight.paths.state.LoopHead.Spot;
import dev.airtight.paths.state.LoopMeasure;
import dev.airtight.paths.state.LoopMeasure.Kind;
import dev.airtight.paths.state.LoopPlace;
import dev.airtight.paths.state.LoopWay;
import dev.airtight.paths.state.LoopWay.Measured;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** What may have become smaller in a round of a loop. */
final class LoopMeasures {
  /** So many places are measured of one loop. */
  private static final int MOST_PLACES = 40;

  private final Interpreter machine;
  private final LoopHead head;
  private final State end;
  private final LoopSpots before;
  private final LoopSpots after;
  private final List<Measured> measured = new ArrayList<>();

  /**
   * Of one round.
   *
   * @param before what there was at the head
   */
  LoopMeasures(Interpreter machine, LoopHead head, State end, LoopSpots before) {
    this.machine = machine;
    this.head = head;
    this.end = end;
    this.before = before;
    this.after = new LoopSpots(machine, end);
  }

  LoopWay way() {
    head.written().keySet().stream().limit(MOST_PLACES).forEach(this::measure);
    return new LoopWay(head.site(), machine.places().ofLoop(end), measured);
  }

  private void measure(Spot spot) {
    if (spot.place() instanceof LoopPlace.Contents contents) {
      if (AnyObjects.isContainer(head.memory().object(spot.object()))) {
        HeapObject container = head.memory().object(spot.object());
        // It cannot grow for ever either, but what ends it then is the memory.
        fewer(new Spot(new LoopPlace.Field(contents.route(), size(container)), spot.object()));
      }
      return;
    }
    IntTerm was = before.number(spot);
    IntTerm is = after.number(spot);
    IntTerm lengthBefore = before.length(spot);
    IntTerm lengthAfter = after.length(spot);
    if (was != null && is != null) {
      number(spot, was, is);
    } else if (lengthBefore != null && lengthAfter != null) {
      less(spot, Kind.SHORTENS, lengthBefore, lengthAfter);
    } else if (before.value(spot) instanceof Reference outer
        && after.value(spot) instanceof Reference inner) {
      Terms terms = machine.terms();
      BoolTerm isInside =
          terms.bool(machine.partsOfOutputs().isInside(end, inner.object(), outer.object()));
      add(spot, Kind.NESTS, isInside, terms.or(isInside, terms.bool(inner.equals(outer))));
    }
  }

  private static String size(HeapObject container) {
    return AnyObjects.numbers(container).get(0);
  }

  private void fewer(Spot size) {
    IntTerm was = before.number(size);
    IntTerm is = after.number(size);
    if (was != null && is != null) {
      less(size, Kind.FALLS, was, is);
    }
  }

  private void number(Spot spot, IntTerm was, IntTerm is) {
    Terms terms = machine.terms();
    less(spot, Kind.RISES, is, was);
    less(spot, Kind.FALLS, was, is);
    IntTerm opposite = terms.subtract(terms.constant(0), was);
    BoolTerm isNearer =
        terms.or(
            terms.and(terms.lessThan(opposite, is), terms.lessThan(is, was)),
            terms.and(terms.lessThan(was, is), terms.lessThan(is, opposite)));
    add(spot, Kind.NEARS_ZERO, isNearer, terms.or(isNearer, terms.intEqual(is, was)));
  }

  private void less(Spot spot, Kind kind, IntTerm larger, IntTerm smaller) {
    Terms terms = machine.terms();
    add(spot, kind, terms.lessThan(smaller, larger), terms.lessOrEqual(smaller, larger));
  }

  private void add(Spot spot, Kind kind, BoolTerm isSmaller, BoolTerm isNotLarger) {
    measured.add(new Measured(new LoopMeasure(spot.place(), kind), isSmaller, isNotLarger));
  }
}
