package dev.airtight.paths.step;

import dev.airtight.paths.code.ClassLookup;
import dev.airtight.paths.code.JavaClass;
import dev.airtight.paths.code.JavaMethod;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Class initialisation at first active use (JVMS 5.5, JLS 12.4). */
public final class Initialisation {
  private final Interpreter machine;

  Initialisation(Interpreter machine) {
    this.machine = machine;
  }

  /**
   * Goes on when a class is initialised; where it is not, its initialiser runs first, and the
   * current instruction, untouched until then, runs again afterwards.
   */
  List<Successor> before(State state, String className, Function<State, List<Successor>> then) {
    String pending = firstPending(state, className);
    if (pending == null) {
      return then.apply(state);
    }
    return start(state, pending);
  }

  /** Starts the initialiser of one class; the innermost frame's instruction runs afterwards. */
  private List<Successor> start(State state, String className) {
    State begun = state.withMemory(state.memory().withInitialised(className, false));
    Optional<JavaMethod> initializer = find(className).flatMap(JavaClass::staticInitializer);
    if (initializer.isEmpty()) {
      return Interpreter.one(machine.statics().complete(begun, className));
    }
    return machine.enter(
        begun,
        initializer.get(),
        List.of(),
        (after, result) -> Interpreter.one(machine.statics().complete(after, className)));
  }

  /** Runs the initialiser of one class to its end at once. */
  List<State> run(State state, String className) {
    State begun = state.withMemory(state.memory().withInitialised(className, false));
    Optional<JavaMethod> initializer = find(className).flatMap(JavaClass::staticInitializer);
    List<State> states = new ArrayList<>();
    if (initializer.isEmpty()) {
      states.add(begun);
    } else {
      for (Successor end : machine.runAside(begun, initializer.get(), List.of())) {
        if (end instanceof Successor.Escaped) {
          throw new StuckException(
              "the static initialiser of " + className.replace('/', '.') + " throws");
        }
        states.add(end.state());
      }
    }
    return states.stream().map(s -> machine.statics().complete(s, className)).toList();
  }

  /** Initialises a class at once: for calls that no instruction would run again. */
  List<State> now(State state, String className) {
    String pending = firstPending(state, className);
    if (pending == null) {
      return List.of(state);
    }
    return run(state, pending).stream().flatMap(s -> now(s, className).stream()).toList();
  }

  /** Superclasses come before subclasses; a class whose initialisation has begun is done here. */
  @Nullable String firstPending(State state, String className) {
    String pending = null;
    Optional<JavaClass> at = find(className);
    while (at.isPresent()) {
      JavaClass javaClass = at.get();
      if (state.memory().initialised().containsKey(javaClass.name())) {
        break;
      }
      pending = javaClass.name();
      if (javaClass.isInterface()) {
        break;
      }
      at = javaClass.superName().flatMap(this::find);
    }
    return pending;
  }

  private Optional<JavaClass> find(String name) {
    return machine.classPath().find(name) instanceof ClassLookup.Found found
        ? Optional.of(found.javaClass())
        : Optional.empty();
  }
}
