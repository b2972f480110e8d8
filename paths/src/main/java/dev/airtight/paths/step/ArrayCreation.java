package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.pcollections.TreePVector;

/** Makes arrays (JVMS 6.5 newarray, anewarray, multianewarray). */
final class ArrayCreation {
  /** A longer array may end in an OutOfMemoryError, which is assumed not to happen. */
  private static final BigInteger LARGEST_CERTAIN = BigInteger.valueOf(1_000_000);

  private static final int LARGEST_NESTED = 1_000;
  private final Interpreter machine;

  ArrayCreation(Interpreter machine) {
    this.machine = machine;
  }

  List<Successor> create(State state, TypeDescriptor element) {
    Frame frame = state.running();
    IntTerm length = ((IntValue) frame.peek(0)).term();
    State popped = state.withFrame(frame.pop(1));
    return checkLength(
        popped,
        length,
        s -> {
          int identity = machine.freshIdentity();
          State affordable =
              s.knowledge().facts().interval(length).isAtMost(LARGEST_CERTAIN)
                  ? s
                  : s.withAssumption(Assumption.Environment.ENOUGH_MEMORY);
          return Interpreter.one(
              affordable
                  .withObject(identity, zeroes(element.arrayOf(), length))
                  .push(new Reference(machine.terms().bool(false), identity)));
        });
  }

  private List<Successor> checkLength(
      State state, IntTerm length, Function<State, List<Successor>> then) {
    Terms terms = machine.terms();
    BoolTerm negative = terms.lessThan(length, terms.constant(0));
    List<Successor> successors = new ArrayList<>();
    state
        .assume(negative)
        .ifPresent(
            s ->
                successors.addAll(
                    machine
                        .exceptions()
                        .raiseByInstruction(s, "java/lang/NegativeArraySizeException")));
    state.assume(terms.not(negative)).ifPresent(s -> successors.addAll(then.apply(s)));
    return successors;
  }

  private static HeapObject.Array zeroes(TypeDescriptor array, IntTerm length) {
    return new HeapObject.Array(
        array.text(), length, TreePVector.empty(), new HeapObject.Rest.Zero());
  }

  List<Successor> createNested(State state, TypeDescriptor array, int dimensions) {
    Frame frame = state.running();
    List<IntTerm> lengths =
        frame.top(dimensions).stream().map(value -> ((IntValue) value).term()).toList();
    return checkLengths(
        state.withFrame(frame.pop(dimensions)),
        lengths,
        s -> {
          State affordable =
              isCertain(s, lengths) ? s : s.withAssumption(Assumption.Environment.ENOUGH_MEMORY);
          Nested nested =
              isSmall(lengths)
                  ? filled(affordable, array, lengths)
                  : unfilled(affordable, array, lengths);
          return Interpreter.one(nested.state().push(nested.reference()));
        });
  }

  /** All lengths are checked, even where there is no array that would have one of them. */
  private List<Successor> checkLengths(
      State state, List<IntTerm> lengths, Function<State, List<Successor>> then) {
    return lengths.isEmpty()
        ? then.apply(state)
        : checkLength(
            state, lengths.get(0), s -> checkLengths(s, lengths.subList(1, lengths.size()), then));
  }

  private static boolean isCertain(State state, List<IntTerm> lengths) {
    BigInteger total = BigInteger.ONE;
    for (IntTerm length : lengths) {
      if (!state.knowledge().facts().interval(length).isAtMost(LARGEST_CERTAIN)) {
        return false;
      }
      total = total.multiply(state.knowledge().facts().interval(length).max());
    }
    return total.compareTo(LARGEST_CERTAIN) <= 0;
  }

  private static boolean isSmall(List<IntTerm> lengths) {
    long total = 1;
    for (IntTerm length : lengths) {
      BigInteger known = length.constantValue();
      if (known == null || known.bitLength() >= Integer.SIZE) {
        return false;
      }
      total *= Math.max(1, known.longValueExact());
      if (total > LARGEST_NESTED) {
        return false;
      }
    }
    return true;
  }

  private record Nested(State state, Reference reference) {}

  private Nested made(State state, HeapObject.Array array) {
    int identity = machine.freshIdentity();
    return new Nested(
        state.withObject(identity, array), new Reference(machine.terms().bool(false), identity));
  }

  private Nested filled(State state, TypeDescriptor array, List<IntTerm> lengths) {
    IntTerm length = lengths.get(0);
    HeapObject.Array object = zeroes(array, length);
    State at = state;
    if (lengths.size() > 1) {
      int count = Objects.requireNonNull(length.constantValue()).intValueExact();
      for (int i = 0; i < count; i++) {
        Nested inner = filled(at, array.component(), lengths.subList(1, lengths.size()));
        at = inner.state();
        object =
            object.withCells(
                object
                    .cells()
                    .plus(new HeapObject.Cell(machine.terms().constant(i), inner.reference())));
      }
    }
    return made(at, object);
  }

  /** Rows are made when they are first read; a copy of the array finds them in what keeps them. */
  private Nested unfilled(State state, TypeDescriptor array, List<IntTerm> lengths) {
    if (lengths.size() == 1) {
      return made(state, zeroes(array, lengths.get(0)));
    }
    List<IntTerm> inner = lengths.subList(1, lengths.size());
    ElementSource rows =
        (s, index) -> {
          Nested row = unfilled(s, array.component(), inner);
          return List.of(new ElementSource.Made(row.state(), row.reference()));
        };
    Nested kept = made(state, rows(array, lengths.get(0), rows));
    int keeper = kept.reference().object();
    return made(
        kept.state(),
        rows(array, lengths.get(0), (s, index) -> machine.readElement(s, keeper, index)));
  }

  private static HeapObject.Array rows(TypeDescriptor array, IntTerm length, ElementSource source) {
    return new HeapObject.Array(
        array.text(),
        length,
        TreePVector.empty(),
        new HeapObject.Rest.Made(source, HeapObject.Elements.SHARED));
  }
}
