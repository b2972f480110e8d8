package dev.airtight.paths.step;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.pcollections.PVector;

/** Follows references: to null or an object, to what a lazy object becomes, to enum constants. */
final class Dereferencing {
  private final Interpreter machine;

  Dereferencing(Interpreter machine) {
    this.machine = machine;
  }

  /**
   * Goes on with the object behind an operand of an instruction; null throws a
   * NullPointerException, in which the JVM says what was null.
   */
  List<Successor> operand(
      State state, Reference reference, BiFunction<State, HeapObject, List<Successor>> then) {
    return onNullness(
        state,
        reference,
        s -> machine.exceptions().raiseByInstruction(s, "java/lang/NullPointerException"),
        then);
  }

  /** Goes on with the object behind a reference; null throws a NullPointerException. */
  List<Successor> dereference(
      State state, Reference reference, BiFunction<State, HeapObject, List<Successor>> then) {
    return onNullness(
        state, reference, s -> machine.raise(s, "java/lang/NullPointerException"), then);
  }

  List<Successor> onNullness(
      State state,
      Reference reference,
      Function<State, List<Successor>> whenNull,
      BiFunction<State, HeapObject, List<Successor>> whenPresent) {
    List<Successor> successors = new ArrayList<>();
    state.assume(reference.isNull()).ifPresent(s -> successors.addAll(whenNull.apply(s)));
    state
        .assume(machine.terms().not(reference.isNull()))
        .ifPresent(
            s -> {
              for (State made : force(s, reference.object())) {
                successors.addAll(
                    whenPresent.apply(made, made.memory().object(reference.object())));
              }
            });
    return successors;
  }

  /** See {@link dev.airtight.paths.machine.Machine#force}. */
  List<State> force(State state, int object) {
    if (!(state.memory().object(object) instanceof HeapObject.Lazy lazy)) {
      return List.of(state);
    }
    return lazy.source().make(state, object);
  }

  /** Goes on for each constant that an enum value may be. */
  List<Successor> eachConstant(
      State state,
      HeapObject.EnumConstant constant,
      BiFunction<State, Integer, List<Successor>> then) {
    if (!state.memory().hasBegunInitialising(constant.className())) {
      return Interpreter.stuck(
          state, "the enum " + constant.className().replace('/', '.') + " is not initialised yet");
    }
    PVector<Integer> constants = state.memory().constantsOf(constant.className());
    List<Successor> successors = new ArrayList<>();
    for (int ordinal = 0; ordinal < constants.size(); ordinal++) {
      int chosen = constants.get(ordinal);
      state
          .assume(machine.terms().intEqual(constant.ordinal(), machine.terms().constant(ordinal)))
          .ifPresent(s -> successors.addAll(then.apply(s, chosen)));
    }
    return successors;
  }

  /** Whether a constant of the enum has a class body of its own (JLS 8.9.1). */
  boolean hasConstantBodies(State state, String enumClass) {
    return state.memory().constantsOf(enumClass).stream()
        .anyMatch(c -> !state.memory().object(c).className().equals(enumClass));
  }
}
