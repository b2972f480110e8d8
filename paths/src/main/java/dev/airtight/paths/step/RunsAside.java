package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.state.Aliasing;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.Continuation;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/** Code that runs aside, and what a path knows of it that goes on without. */
final class RunsAside {
  private RunsAside() {}

  /** Calls a method on a receiver that is there, to all its ends. */
  static List<Successor> virtual(
      Interpreter machine, State state, MethodReference method, List<Value> arguments) {
    return run(machine, state, method, s -> machine.calls().virtual(s, method, arguments, null));
  }

  /** As {@link #virtual}, without selection. */
  static List<Successor> exactly(
      Interpreter machine, State state, MethodReference method, List<Value> arguments) {
    return run(machine, state, method, s -> machine.calls().exactly(s, method, arguments, null));
  }

  private static List<Successor> run(
      Interpreter machine,
      State state,
      MethodReference method,
      Function<State, List<Successor>> call) {
    Frame frame =
        Frame.enter(null, machine.declared(method), MethodCalls.bridge(method), List.of(), null);
    return new NestedRun(machine)
        .run(state, "running " + method, s -> call.apply(s.withFrame(frame)));
  }

  /**
   * Goes on with any number or text, or with what some runs threw.
   *
   * @param before where they began, without noted changes
   * @param type of the answer
   * @return empty where something was changed
   */
  static Optional<List<Successor>> anyAnswer(
      Interpreter machine,
      State state,
      State before,
      List<Successor> runs,
      TypeDescriptor type,
      @Nullable Continuation continuation) {
    if (runs.stream().anyMatch(run -> changesAnything(machine, before, run.state()))) {
      return Optional.empty();
    }
    List<Successor> successors =
        new ArrayList<>(answer(machine, knowing(state, state, runs), type, continuation));
    for (Successor run : runs) {
      if (run instanceof Successor.Escaped escaped) {
        State after = knowing(escaped.state(), state, runs);
        successors.addAll(machine.raise(after, escaped.exception()));
      }
    }
    return Optional.of(successors);
  }

  /** Whether a run changed what was there before it. */
  static boolean changesAnything(Interpreter machine, State before, State after) {
    Set<Integer> changed = after.memory().aliasing().changed();
    return machine.statics().mayDiffer(before.memory(), after.memory())
        || changed.stream().anyMatch(each -> before.memory().find(each).isPresent())
        || new LoopReads(before.memory(), after, changed).areChanged();
  }

  /** Any number or text, which is not null. */
  private static List<Successor> answer(
      Interpreter machine, State state, TypeDescriptor type, @Nullable Continuation continuation) {
    if (type.isPrimitive()) {
      Value any = AnyPrimitive.of(machine.terms(), type.text(), "an answer").value();
      return UnknownCode.returned(state, any, continuation);
    }
    int text = machine.freshIdentity();
    HeapObject any = new HeapObject.Text(machine.terms().freshText("a description"));
    return UnknownCode.returned(
        state.withObject(text, any),
        new Reference(machine.terms().bool(false), text),
        continuation);
  }

  /** So that the changes of a run can be told from those before. */
  static State withoutChanges(State state) {
    Aliasing now = state.memory().aliasing();
    return state.withMemory(
        state
            .memory()
            .withAliasing(new Aliasing(now.arguments(), HashTreePSet.empty(), now.compared())));
  }

  /**
   * With what was noted before and on all runs: a path that goes on rests on how all of them do.
   *
   * @param runs which began {@linkplain #withoutChanges without noted changes}
   */
  static State knowing(State state, State before, List<Successor> runs) {
    State knowing = state;
    Aliasing now = state.memory().aliasing();
    PSet<Aliasing.Pair> compared = now.compared();
    PSet<Integer> changed = now.changed().plusAll(before.memory().aliasing().changed());
    for (Successor run : runs) {
      Aliasing other = run.state().memory().aliasing();
      compared = compared.plusAll(other.compared());
      for (int identity : other.changed()) {
        if (before.memory().find(identity).isPresent()) {
          changed = changed.plus(identity);
          knowing = knowing.withLoops(knowing.loops().changing(identity));
        }
      }
      for (Assumption assumption : run.state().knowledge().assumptions()) {
        knowing = knowing.withAssumption(assumption);
      }
    }
    return knowing.withMemory(
        knowing.memory().withAliasing(new Aliasing(now.arguments(), changed, compared)));
  }
}
