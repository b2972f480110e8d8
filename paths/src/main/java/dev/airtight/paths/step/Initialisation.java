package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Class initialisation at first active use (JVMS 5.5, JLS 12.4). */
public final class Initialisation {
  private final Interpreter machine;
  private final NestedRun aside;

  Initialisation(Interpreter machine, NestedRun aside) {
    this.machine = machine;
    this.aside = aside;
  }

  /**
   * Goes on when the initialisation of a class is complete or under way on this path; where it has
   * not begun, it runs first, and the current instruction, untouched until then, runs again
   * afterwards.
   */
  List<Successor> before(State state, String className, Function<State, List<Successor>> then) {
    return hasBegun(state, className)
        ? then.apply(state)
        : initialise(state, className, Interpreter::one);
  }

  /**
   * Initialises a class at once, where that has not begun: for what no instruction would run again.
   *
   * @throws dev.airtight.paths.state.StuckException if an initialiser gets stuck or throws
   */
  public List<State> now(State state, String className) {
    return hasBegun(state, className)
        ? List.of(state)
        : aside
            .run(
                state,
                "initialising " + className.replace('/', '.'),
                s ->
                    initialise(s, className, ended -> List.of(new Successor.Returned(ended, null))))
            .stream()
            .map(Successor::state)
            .toList();
  }

  private static boolean hasBegun(State state, String className) {
    return state.memory().isInitialising(className);
  }

  /**
   * JVMS 5.5, steps 6 to 10: the class counts as being initialised from here on, its superclass and
   * superinterfaces come next, its own initialiser last.
   */
  private List<Successor> initialise(
      State state, String className, Function<State, List<Successor>> then) {
    State begun = state.withMemory(state.memory().withInitialised(className, false));
    Optional<JavaClass> found = find(className);
    if (found.isEmpty()) {
      return then.apply(machine.statics().complete(begun, className));
    }
    return initialiseAll(
        begun,
        needed(found.get()),
        s ->
            runInitialiser(
                s, found.get(), ended -> then.apply(machine.statics().complete(ended, className))));
  }

  private List<Successor> initialiseAll(
      State state, List<String> classes, Function<State, List<Successor>> then) {
    if (classes.isEmpty()) {
      return then.apply(state);
    }
    String first = classes.get(0);
    List<String> others = classes.subList(1, classes.size());
    return hasBegun(state, first)
        ? initialiseAll(state, others, then)
        : initialise(state, first, s -> initialiseAll(s, others, then));
  }

  private List<Successor> runInitialiser(
      State state, JavaClass javaClass, Function<State, List<Successor>> then) {
    Optional<JavaMethod> initialiser = javaClass.staticInitializer();
    return initialiser.isEmpty()
        ? then.apply(state)
        : machine.enter(state, initialiser.get(), List.of(), (after, nothing) -> then.apply(after));
  }

  /**
   * What is initialised before a class: its superclass, then those of its superinterfaces that
   * declare methods with a body for instances; nothing before an interface.
   */
  private List<String> needed(JavaClass javaClass) {
    if (javaClass.isInterface()) {
      return List.of();
    }
    Set<String> needed = new LinkedHashSet<>();
    javaClass.superName().ifPresent(needed::add);
    addInterfaces(javaClass, needed);
    return List.copyOf(needed);
  }

  private void addInterfaces(JavaClass javaClass, Set<String> needed) {
    for (String name : javaClass.interfaces()) {
      find(name)
          .ifPresent(
              superinterface -> {
                addInterfaces(superinterface, needed);
                if (superinterface.methods().stream().anyMatch(Initialisation::hasBody)) {
                  needed.add(name);
                }
              });
    }
  }

  private static boolean hasBody(JavaMethod method) {
    return !method.isAbstract() && !method.isStatic();
  }

  private Optional<JavaClass> find(String name) {
    return machine.classPath().find(name) instanceof ClassLookup.Found found
        ? Optional.of(found.javaClass())
        : Optional.empty();
  }
}
