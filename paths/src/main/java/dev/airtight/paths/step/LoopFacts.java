package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ArithmeticOperator;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.LoopFact;
import dev.airtight.paths.state.LoopFact.Bound;
import dev.airtight.paths.state.LoopHead.Known;
import dev.airtight.paths.state.LoopHead.Spot;
import dev.airtight.paths.state.LoopPlace;
import dev.airtight.paths.state.LoopSite;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What may hold of the numbers that a loop writes, in all of its rounds: candidates, of which those
 * stay that no round breaks (Houdini, FME 2001).
 */
final class LoopFacts {
  /** With how many others a number is held together. */
  private static final int MOST_TOGETHER = 6;

  private static final int MOST_REFERENCES = 4;
  private static final int MOST_BITS = 16;
  private static final int MOST_BOUNDS = 4;

  private final Interpreter machine;
  private final State entry;
  private final LoopSite site;
  private final LoopSpots spots;
  private final Map<Integer, String> routes;
  private final List<Integer> bounds;
  private final List<Known> all = new ArrayList<>();

  /**
   * For one loop that is entered.
   *
   * @param routes to objects, by identity
   */
  LoopFacts(Interpreter machine, LoopSite site, State entry, Map<Integer, String> routes) {
    this.machine = machine;
    this.entry = entry;
    this.site = site;
    this.spots = new LoopSpots(machine, entry);
    this.routes = routes;
    this.bounds = constants();
  }

  /** Candidates about what stands in some spots, none of which contradicts how it is entered. */
  List<Known> about(List<Spot> written) {
    List<Spot> references =
        written.stream()
            .filter(spot -> spots.value(spot) instanceof Reference)
            .limit(MOST_REFERENCES)
            .toList();
    List<Spot> numbers =
        written.stream()
            .filter(spot -> spots.number(spot) != null && !AnyTables.isCount(spot.place()))
            .toList();
    List<Spot> texts =
        written.stream()
            .filter(spot -> spots.number(spot) == null && spots.length(spot) != null)
            .limit(MOST_REFERENCES)
            .toList();
    List<Spot> flags = numbers.stream().filter(this::isFlag).limit(MOST_REFERENCES).toList();
    List<Spot> sizes = sizes(numbers);
    for (Spot count : written) {
      if (AnyTables.isCount(count.place())) {
        unchanged(count, Objects.requireNonNull(spots.number(count)));
      }
    }
    for (int i = 0; i < numbers.size(); i++) {
      about(numbers.get(i), Objects.requireNonNull(spots.number(numbers.get(i))), sizes);
      for (int one = 0; one < references.size(); one++) {
        present(numbers.get(i), references.subList(one, one + 1));
        for (int other = 0; other < one; other++) {
          present(numbers.get(i), List.of(references.get(other), references.get(one)));
        }
      }
      for (Spot flag : flags) {
        flagged(numbers.get(i), flag);
      }
      for (Spot text : texts) {
        Bound grown = new LoopFact.Length(text.place(), 0);
        candidate(numbers.get(i), false, grown, List.of(text), Optional.empty());
      }
      for (int other = 0; other < i && other < MOST_TOGETHER; other++) {
        steps(numbers.get(i), numbers.get(other));
      }
    }
    return all;
  }

  /** Whether it is zero or one when the loop is entered. */
  private boolean isFlag(Spot spot) {
    return entryOf(spot)
        .filter(value -> value.signum() >= 0 && value.compareTo(BigInteger.ONE) <= 0)
        .isPresent();
  }

  private Optional<BigInteger> entryOf(Spot spot) {
    return Optional.ofNullable(Objects.requireNonNull(spots.number(spot)).constantValue());
  }

  private void flagged(Spot number, Spot flag) {
    if (!number.equals(flag)) {
      Bound bound = new LoopFact.Flagged(flag.place(), entryOf(flag).orElseThrow().intValueExact());
      Optional<IntTerm> entry = Optional.ofNullable(spots.number(number));
      candidate(number, false, bound, List.of(flag), entry);
      candidate(number, true, bound, List.of(flag), entry);
    }
  }

  private void present(Spot number, List<Spot> references) {
    Bound present = new LoopFact.Present(references.stream().map(Spot::place).toList());
    candidate(number, true, present, references, Optional.empty());
    candidate(number, false, present, references, Optional.empty());
  }

  /** The variables that may still be read: what stands in others is not compared, nor kept. */
  private IntStream locals() {
    Frame frame = entry.running();
    return IntStream.range(0, frame.code().maxLocals())
        .filter(local -> frame.localOrNull(local) != null && machine.isLive(frame, local));
  }

  /** Numbers near by that no round writes. */
  private List<Spot> sizes(List<Spot> written) {
    return locals()
        .mapToObj(local -> new Spot(new LoopPlace.Local(local), 0))
        .filter(spot -> !written.contains(spot))
        .filter(this::isOpenNumber)
        .limit(MOST_TOGETHER)
        .toList();
  }

  private boolean isOpenNumber(Spot spot) {
    IntTerm number = spots.number(spot);
    return number != null && number.constantValue() == null;
  }

  /** Two numbers that each round moves by as much, towards each other or side by side. */
  private void steps(Spot spot, Spot other) {
    IntTerm number = Objects.requireNonNull(spots.number(spot));
    IntTerm before = Objects.requireNonNull(spots.number(other));
    IntTerm sum = machine.terms().add(number, before);
    IntTerm distance = machine.terms().subtract(number, before);
    for (boolean atLeast : new boolean[] {true, false}) {
      Bound together = new LoopFact.Together(other.place());
      candidate(spot, atLeast, together, List.of(other), Optional.of(sum));
      Bound apart = new LoopFact.Apart(other.place());
      candidate(spot, atLeast, apart, List.of(other), Optional.of(distance));
    }
  }

  private void about(Spot spot, IntTerm number, List<Spot> sizes) {
    constant(spot, true, 0);
    constant(spot, true, -1);
    constant(spot, false, 1);
    constant(spot, false, Character.MAX_VALUE);
    for (int bound : bounds) {
      constant(spot, false, bound);
    }
    unchanged(spot, number);
    if (spot.place() instanceof LoopPlace.Local) {
      locals()
          .forEach(
              local -> {
                Spot other = new Spot(new LoopPlace.Local(local), 0);
                compared(spot, other, entry.running().local(local));
                sizes.forEach(size -> before(spot, other, size));
              });
    } else {
      fields(spot, spot.object(), true);
    }
  }

  /** As it was when the loop was entered, at least or at most. */
  private void unchanged(Spot spot, IntTerm number) {
    fixed(spot, true, new LoopFact.Entry(), number);
    fixed(spot, false, new LoopFact.Entry(), number);
  }

  /** What remainders of the method keep below, and what it compares numbers with. */
  private List<Integer> constants() {
    List<Instruction> code = entry.running().code().instructions();
    return IntStream.range(1, code.size())
        .mapToObj(i -> bound(code.get(i - 1), code.get(i)))
        .flatMap(Optional::stream)
        .filter(bound -> bound > 1)
        .distinct()
        .limit(MOST_BOUNDS)
        .toList();
  }

  private static Optional<Integer> bound(Instruction before, Instruction instruction) {
    if (!(before instanceof Instruction.Constant constant)
        || !(constant.value() instanceof ConstantValue.IntConstant number)) {
      return Optional.empty();
    } else if (instruction instanceof Instruction.BranchInt) {
      return Optional.of(number.value());
    }
    return instruction instanceof Instruction.Arithmetic arithmetic
            && arithmetic.operator() == ArithmeticOperator.REMAINDER
        ? Optional.of(number.value() - 1)
        : Optional.empty();
  }

  /** So far before an end as something is long that begins there. */
  private void before(Spot spot, Spot end, Spot size) {
    if (spots.length(end) != null) {
      Bound bound = new LoopFact.Before(end.place(), size.place());
      Optional<IntTerm> fixed = Optional.ofNullable(spots.number(size));
      candidate(spot, false, bound, List.of(end), fixed);
      candidateOrNone(spot, false, bound, List.of(end), fixed);
    }
  }

  /** Numbers and lengths in the fields of an object, and of those that it refers to. */
  private void fields(Spot spot, int object, boolean further) {
    String route = routes.get(object);
    if (route == null || !(entry.memory().object(object) instanceof HeapObject.Instance instance)) {
      return;
    }
    for (Map.Entry<String, Value> field : new TreeMap<>(instance.fields()).entrySet()) {
      if (AnyTables.isOfKeeping(field.getKey())) {
        // At the head it is another way.
        continue;
      }
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
      Bound length = new LoopFact.Length(other.place(), 0);
      candidate(spot, false, length, List.of(other), Optional.empty());
      farther(spot, other);
    } else if (value instanceof Reference reference && entry.isNotNull(reference)) {
      fields(spot, reference.object(), false);
    }
  }

  /** As far before an end as it is on some entry, or nowhere. */
  private void farther(Spot spot, Spot end) {
    IntTerm number = Objects.requireNonNull(spots.number(spot));
    IntTerm rest = machine.terms().subtract(Objects.requireNonNull(spots.length(end)), number);
    BoolTerm isNone = machine.terms().intEqual(number, machine.terms().constant(-1));
    entry
        .assume(machine.terms().not(isNone))
        .map(found -> found.knowledge().facts().interval(rest).min())
        .filter(least -> least.signum() > 0 && least.bitLength() < MOST_BITS)
        .map(least -> new LoopFact.Length(end.place(), least.intValueExact()))
        .ifPresent(bound -> machine.loops().noteEntry(site, spot.place(), bound));
    for (LoopFact.Length bound : machine.loops().entries(site, spot.place())) {
      if (!bound.place().equals(end.place())) {
        continue;
      }
      candidate(spot, false, bound, List.of(end), Optional.empty());
      candidateOrNone(spot, false, bound, List.of(end), Optional.empty());
    }
  }

  private void between(Spot spot, Bound bound, Spot other) {
    candidate(spot, true, bound, List.of(other), Optional.empty());
    candidate(spot, false, bound, List.of(other), Optional.empty());
    candidateOrNone(spot, true, bound, List.of(other), Optional.empty());
  }

  private void constant(Spot spot, boolean atLeast, int bound) {
    fixed(spot, atLeast, new LoopFact.Constant(bound), machine.terms().constant(bound));
  }

  private void fixed(Spot spot, boolean atLeast, Bound bound, IntTerm value) {
    candidate(spot, atLeast, bound, List.of(), Optional.of(value));
  }

  private void candidate(
      Spot spot, boolean atLeast, Bound bound, List<Spot> others, Optional<IntTerm> fixed) {
    LoopFact fact = new LoopFact(spot.place(), atLeast, false, bound);
    candidate(new Known(fact, spot, others, fixed));
  }

  private void candidateOrNone(
      Spot spot, boolean atLeast, Bound bound, List<Spot> others, Optional<IntTerm> fixed) {
    LoopFact fact = new LoopFact(spot.place(), atLeast, true, bound);
    candidate(new Known(fact, spot, others, fixed));
  }

  /** What is not cheaply known when the loop is entered is hardly kept by it. */
  private void candidate(Known known) {
    if (isKnown(spots.holds(known)) || isKnown(new LoopSpots(machine, entry, false).holds(known))) {
      all.add(known);
    }
  }

  private boolean isKnown(@Nullable BoolTerm holds) {
    return holds != null && entry.assume(machine.terms().not(holds)).isEmpty();
  }
}
