package dev.airtight.paths.step;

import dev.airtight.paths.code.TypeDescriptor;
import dev.airtight.paths.code.ValueKind;
import dev.airtight.paths.state.ElementSource;
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
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/** Array instructions (JVMS 2.11.5). */
public final class Arrays {
  /** A longer array may end in an OutOfMemoryError, which is assumed not to happen. */
  private static final BigInteger LARGEST_CERTAIN = BigInteger.valueOf(1_000_000);

  private static final int LARGEST_NESTED = 1_000;
  private final Interpreter machine;

  Arrays(Interpreter machine) {
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
                  : s.withAssumption("there is enough memory for every array");
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

  List<Successor> length(State state) {
    Frame frame = state.running();
    Reference array = (Reference) frame.peek(0);
    return machine
        .references()
        .dereference(
            state.withFrame(frame.pop(1)),
            array,
            (s, object) ->
                Interpreter.one(s.push(new IntValue(((HeapObject.Array) object).length()))));
  }

  List<Successor> load(State state) {
    Frame frame = state.running();
    IntTerm index = ((IntValue) frame.peek(0)).term();
    Reference array = (Reference) frame.peek(1);
    return inBounds(
        state.withFrame(frame.pop(2)),
        array,
        index,
        s -> {
          List<Successor> successors = new ArrayList<>();
          for (ElementSource.Made read : read(s, array.object(), index)) {
            successors.add(new Successor.Running(read.state().push(read.value())));
          }
          return successors;
        });
  }

  List<Successor> store(State state) {
    Frame frame = state.running();
    Value value = frame.peek(0);
    IntTerm index = ((IntValue) frame.peek(1)).term();
    Reference array = (Reference) frame.peek(2);
    return inBounds(
        state.withFrame(frame.pop(3)),
        array,
        index,
        s ->
            checkStore(
                s, array.object(), value, checked -> write(checked, array.object(), index, value)));
  }

  private List<Successor> inBounds(
      State state, Reference array, IntTerm index, Function<State, List<Successor>> then) {
    return machine
        .references()
        .dereference(
            state,
            array,
            (s, object) -> {
              Terms terms = machine.terms();
              BoolTerm inside =
                  terms.and(
                      terms.lessOrEqual(terms.constant(0), index),
                      terms.lessThan(index, ((HeapObject.Array) object).length()));
              List<Successor> successors = new ArrayList<>();
              s.assume(terms.not(inside))
                  .ifPresent(
                      outside ->
                          successors.addAll(
                              machine.raise(outside, "java/lang/ArrayIndexOutOfBoundsException")));
              s.assume(inside).ifPresent(in -> successors.addAll(then.apply(in)));
              return successors;
            });
  }

  /** JVMS 6.5 aastore: the element's class must fit the array's run-time class. */
  private List<Successor> checkStore(
      State state, int array, Value value, Function<State, List<Successor>> then) {
    HeapObject.Array target = (HeapObject.Array) state.memory().object(array);
    TypeDescriptor element = new TypeDescriptor(target.elementDescriptor());
    if (!(value instanceof Reference reference) || reference.isNull().isTrue()) {
      return then.apply(state);
    }
    if (target.open()) {
      return storeOfCaller(state, target, reference, then);
    }
    if (element.equals(TypeDescriptor.OBJECT)) {
      return then.apply(state);
    }
    List<Successor> successors = new ArrayList<>();
    HeapObject known = state.memory().object(reference.object());
    boolean fits = machine.isInstance(known.className(), element.internalName());
    for (State made : fits ? List.of(state) : machine.force(state, reference.object())) {
      HeapObject object = made.memory().object(reference.object());
      if (machine.isInstance(object.className(), element.internalName())) {
        successors.addAll(then.apply(made));
        continue;
      }
      made.assume(reference.isNull()).ifPresent(s -> successors.addAll(then.apply(s)));
      made.assume(machine.terms().not(reference.isNull()))
          .ifPresent(s -> successors.addAll(machine.raise(s, "java/lang/ArrayStoreException")));
    }
    return successors;
  }

  /** Only null fits into an array whose class is not known. */
  private List<Successor> storeOfCaller(
      State state,
      HeapObject.Array target,
      Reference value,
      Function<State, List<Successor>> then) {
    List<Successor> successors = new ArrayList<>();
    state.assume(value.isNull()).ifPresent(s -> successors.addAll(then.apply(s)));
    state
        .assume(machine.terms().not(value.isNull()))
        .ifPresent(
            s ->
                successors.add(
                    new Successor.Stuck(
                        s,
                        "whether an array that a caller passes as "
                            + new TypeDescriptor(target.className()).javaName()
                            + " takes every object of that type is not known (it may be narrower)"
                            + " at "
                            + machine.places().inApplication(s))));
    return successors;
  }

  private List<Successor> write(State state, int identity, IntTerm index, Value value) {
    HeapObject.Array array = (HeapObject.Array) state.memory().object(identity);
    Value stored = machine.narrow(value, new TypeDescriptor(array.elementDescriptor()), state);
    List<Successor> successors = new ArrayList<>();
    for (State written : writeCell(state, identity, index, stored)) {
      successors.add(new Successor.Running(written.advance()));
    }
    return successors;
  }

  /**
   * Writes an element whose index is within bounds.
   *
   * @return states that cover all ways the index can coincide with indices seen before
   */
  public List<State> writeCell(State state, int identity, IntTerm index, Value value) {
    state.checkChange(identity);
    HeapObject.Array array = (HeapObject.Array) state.memory().object(identity);
    List<State> states = new ArrayList<>();
    HeapObject.Cell added = new HeapObject.Cell(index, value);
    State different =
        overCells(
            state,
            array,
            index,
            (s, position) ->
                states.add(
                    s.withObject(identity, array.withCells(array.cells().with(position, added)))));
    if (different != null) {
      states.add(different.withObject(identity, array.withCells(array.cells().plus(added))));
    }
    return states;
  }

  /**
   * Reads an element whose index is within bounds.
   *
   * @return values and states that cover all ways the index can coincide with indices seen before
   */
  public List<ElementSource.Made> read(State before, int identity, IntTerm index) {
    State state = before.reading(identity);
    HeapObject.Array array = (HeapObject.Array) state.memory().object(identity);
    IntTerm chain = chainOfConstants(array, index);
    if (chain != null) {
      return List.of(
          new ElementSource.Made(
              state,
              Numbers.whole(
                  array.elementDescriptor().equals("J") ? ValueKind.LONG : ValueKind.INT, chain)));
    }
    List<ElementSource.Made> all = new ArrayList<>();
    State different =
        overCells(
            state,
            array,
            index,
            (s, position) ->
                all.add(new ElementSource.Made(s, array.cells().get(position).value())));
    if (different == null) {
      return all;
    }
    if (array.rest() instanceof HeapObject.Rest.Made rest) {
      for (ElementSource.Made made : rest.source().element(different, index)) {
        HeapObject.Array now = (HeapObject.Array) made.state().memory().object(identity);
        HeapObject.Cell cell = new HeapObject.Cell(index, made.value());
        all.add(
            new ElementSource.Made(
                made.state().withObject(identity, now.withCells(now.cells().plus(cell))),
                made.value()));
      }
    } else {
      Value zero = machine.zero(new TypeDescriptor(array.elementDescriptor()));
      all.add(new ElementSource.Made(different, zero));
    }
    return all;
  }

  /**
   * Offers every cell the index may coincide with.
   *
   * @return the state where it coincides with none; null where there is none
   */
  private @Nullable State overCells(
      State state, HeapObject.Array array, IntTerm index, ObjIntConsumer<State> coincides) {
    Terms terms = machine.terms();
    State different = state;
    for (int i = 0; i < array.cells().size(); i++) {
      BoolTerm equal = terms.intEqual(array.cells().get(i).index(), index);
      if (equal.isFalse()) {
        continue;
      }
      int position = i;
      different.assume(equal).ifPresent(s -> coincides.accept(s, position));
      var without = different.assume(terms.not(equal));
      if (without.isEmpty()) {
        return null;
      }
      different = without.get();
    }
    return different;
  }

  /** A small table of whole numbers is read as one term, without a fork. */
  private @Nullable IntTerm chainOfConstants(HeapObject.Array array, IntTerm index) {
    boolean isWhole = "ZBCSIJ".contains(array.elementDescriptor());
    if (!isWhole
        || index.constantValue() != null
        || array.cells().size() > 64
        || !(array.rest() instanceof HeapObject.Rest.Zero)) {
      return null;
    }
    Terms terms = machine.terms();
    IntTerm chain = terms.constant(0);
    for (HeapObject.Cell cell : array.cells()) {
      chain =
          terms.ifThenElse(terms.intEqual(index, cell.index()), Numbers.whole(cell.value()), chain);
    }
    return chain;
  }
}
