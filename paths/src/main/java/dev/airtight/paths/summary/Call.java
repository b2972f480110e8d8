package dev.airtight.paths.summary;

import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A call that a summary answers.
 *
 * @param machine the engine
 * @param state the caller's frame is innermost, on its invoke instruction, with the arguments
 *     popped
 * @param method what is called
 * @param arguments the receiver first, where there is one
 */
public record Call(Machine machine, State state, MethodReference method, List<Value> arguments) {

  public Call {
    arguments = List.copyOf(arguments);
  }

  public Terms terms() {
    return machine.terms();
  }

  public Call in(State newState) {
    return new Call(machine, newState, method, arguments);
  }

  /** As if these were the arguments. */
  public Call withArguments(List<Value> others) {
    return new Call(machine, state, method, others);
  }

  public Reference reference(int argument) {
    return (Reference) arguments.get(argument);
  }

  public IntTerm intArgument(int argument) {
    return ((IntValue) arguments.get(argument)).term();
  }

  public IntTerm longArgument(int argument) {
    return ((LongValue) arguments.get(argument)).term();
  }

  /** The object of a reference that is known not to be null and not to be lazy any more. */
  public HeapObject object(Reference reference) {
    return state.memory().object(reference.object());
  }

  /**
   * The text of the String receiver or of an argument already {@linkplain #whenPresent present}.
   */
  public TextTerm text(int argument) {
    return ((HeapObject.Text) object(reference(argument))).text();
  }

  /** The call returns nothing. */
  public List<Successor> returns() {
    return List.of(new Successor.Running(state.advance()));
  }

  public List<Successor> returns(Value value) {
    return List.of(new Successor.Running(state.push(value)));
  }

  public List<Successor> returnsInt(IntTerm value) {
    return returns(new IntValue(value));
  }

  public List<Successor> returnsLong(IntTerm value) {
    return returns(new LongValue(value));
  }

  public List<Successor> returnsBoolean(BoolTerm value) {
    return returnsInt(terms().ifThenElse(value, terms().constant(1), terms().constant(0)));
  }

  /** Returns a new String with a text. */
  public List<Successor> returnsText(TextTerm text) {
    return returnsNew(new HeapObject.Text(text));
  }

  /** Returns a new object. */
  public List<Successor> returnsNew(HeapObject object) {
    int identity = machine.freshIdentity();
    return List.of(
        new Successor.Running(
            state.withObject(identity, object).push(new Reference(terms().bool(false), identity))));
  }

  public List<Successor> returnsNull() {
    return returns(new Reference(terms().bool(true), 0));
  }

  /** The call throws a new exception of a class. */
  public List<Successor> raises(String exceptionClass) {
    return machine.raise(state, exceptionClass);
  }

  /** The engine cannot follow this call. */
  public List<Successor> stuck(String reason) {
    return List.of(new Successor.Stuck(state, reason));
  }

  /** Splits over a condition; a side that contradicts what is cheaply known is left out. */
  public List<Successor> split(
      BoolTerm condition,
      Function<Call, List<Successor>> whenTrue,
      Function<Call, List<Successor>> whenFalse) {
    List<Successor> successors = new ArrayList<>();
    state.assume(condition).ifPresent(s -> successors.addAll(whenTrue.apply(in(s))));
    state.assume(terms().not(condition)).ifPresent(s -> successors.addAll(whenFalse.apply(in(s))));
    return successors;
  }

  /**
   * Splits over an argument being null, and makes the object where it is lazy.
   *
   * @param whenNull what the call does with null
   * @param whenPresent what it does otherwise, with the object in the heap
   */
  public List<Successor> whenPresent(
      int argument,
      Function<Call, List<Successor>> whenNull,
      BiFunction<Call, HeapObject, List<Successor>> whenPresent) {
    Reference reference = reference(argument);
    return split(
        reference.isNull(),
        whenNull,
        call -> {
          List<Successor> successors = new ArrayList<>();
          for (State made : machine.force(call.state(), reference.object())) {
            successors.addAll(
                whenPresent.apply(call.in(made), made.memory().object(reference.object())));
          }
          return successors;
        });
  }

  /** As {@link #whenPresent}, where null is a NullPointerException. */
  public List<Successor> requiring(
      int argument, BiFunction<Call, HeapObject, List<Successor>> whenPresent) {
    return whenPresent(
        argument, call -> call.raises("java/lang/NullPointerException"), whenPresent);
  }
}
