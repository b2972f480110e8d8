package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.TypeDescriptor;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reading and writing arrays (JVMS 2.11.5). */
final class ArraySteps {
  private final Interpreter machine;

  ArraySteps(Interpreter machine) {
    this.machine = machine;
  }

  List<Successor> length(State state) {
    Frame frame = state.running();
    Reference array = (Reference) frame.peek(0);
    return machine
        .references()
        .operand(
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
          for (ElementSource.Made read : machine.cells().read(s, array.object(), index)) {
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
        .operand(
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
                              machine
                                  .exceptions()
                                  .raiseByInstruction(
                                      outside, "java/lang/ArrayIndexOutOfBoundsException")));
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
    return machine
        .objects()
        .whereOf(
            state,
            reference,
            element,
            then,
            s -> machine.exceptions().raiseByInstruction(s, "java/lang/ArrayStoreException"));
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
    Value stored =
        machine.java().narrow(value, new TypeDescriptor(array.elementDescriptor()), state);
    List<Successor> successors = new ArrayList<>();
    for (State written : machine.cells().write(state, identity, index, stored)) {
      successors.add(new Successor.Running(written.advance()));
    }
    return successors;
  }
}
