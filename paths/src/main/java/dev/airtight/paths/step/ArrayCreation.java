package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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
            s -> successors.addAll(machine.raise(s, "java/lang/NegativeArraySizeException")));
    state.assume(terms.not(negative)).ifPresent(s -> successors.addAll(then.apply(s)));
    return successors;
  }

  private static HeapObject.Array zeroes(TypeDescriptor array, IntTerm length) {
    return new HeapObject.Array(
        array.text(), length, TreePVector.empty(), new HeapObject.Rest.Zero());
  }

  List<Successor> createNested(State state, TypeDescriptor array, int dimensions) {
    Frame frame = state.running();
    List<Integer> lengths = new ArrayList<>();
    int total = 1;
    for (Value value : frame.top(dimensions)) {
      BigInteger length = ((IntValue) value).term().constantValue();
      if (length == null || length.signum() < 0 || total * length.longValue() > LARGEST_NESTED) {
        return Interpreter.stuck(
            state, "multianewarray with lengths that are not small constants is not supported");
      }
      lengths.add(length.intValueExact());
      total *= Math.max(1, length.intValueExact());
    }
    Nested nested = nested(state.withFrame(frame.pop(dimensions)), array, lengths);
    return Interpreter.one(nested.state().push(nested.reference()));
  }

  private record Nested(State state, Reference reference) {}

  private Nested nested(State state, TypeDescriptor array, List<Integer> lengths) {
    int length = lengths.get(0);
    HeapObject.Array object = zeroes(array, machine.terms().constant(length));
    State at = state;
    if (lengths.size() > 1) {
      for (int i = 0; i < length; i++) {
        Nested inner = nested(at, array.component(), lengths.subList(1, lengths.size()));
        at = inner.state();
        object =
            object.withCells(
                object
                    .cells()
                    .plus(new HeapObject.Cell(machine.terms().constant(i), inner.reference())));
      }
    }
    int identity = machine.freshIdentity();
    return new Nested(
        at.withObject(identity, object), new Reference(machine.terms().bool(false), identity));
  }
}
