package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.InitialisedSupertypes;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.snapshot.InitialisationResult;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.JvmWorld;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StaticObjects;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Class initialisation at first active use (JVMS 5.5, JLS 12.4): by following the initialiser, and
 * where that cannot be followed, by a real JVM.
 */
final class Initialisation {
  private final Interpreter machine;
  private final NestedRun aside;
  private final FailedInitialisations failures;

  /** Those whose initialisers could not be followed once. */
  private final Set<String> notFollowed = new HashSet<>();

  private final Map<String, Boolean> unnoticed = new HashMap<>();
  private final InitialisedAlike alike =
      new InitialisedAlike(className -> state -> follow(state, className));

  Initialisation(Interpreter machine, NestedRun aside) {
    this.machine = machine;
    this.aside = aside;
    this.failures = new FailedInitialisations(machine);
  }

  /**
   * Goes on when the initialisation of a class is complete or under way on this path; where it has
   * not begun, it runs first, and the current instruction, untouched until then, runs again
   * afterwards.
   */
  List<Successor> before(State state, String className, Function<State, List<Successor>> then) {
    if (state.memory().isErroneous(className)) {
      return failures.again(state);
    }
    if (state.memory().hasBegunInitialising(className)) {
      return then.apply(machine.statics().halfDone(state, className));
    }
    return isUnnoticed(className)
        ? then.apply(state)
        : initialise(state, className).stream()
            .<Successor>flatMap(
                initialised ->
                    initialised.memory().isErroneous(className)
                        ? failures.first(initialised, className).stream()
                        : Interpreter.one(initialised).stream())
            .toList();
  }

  /** Whether a class is of the JDK, or stands in for one, and has nothing to initialise. */
  private boolean isUnnoticed(String className) {
    Boolean known = unnoticed.get(className);
    if (known == null) {
      known =
          find(className)
              .filter(type -> type.isPlatform() || className.startsWith(StandInNames.HOME))
              .filter(type -> type.staticInitializer().isEmpty())
              .filter(type -> type.fields().stream().allMatch(Initialisation::isNeverAssigned))
              .filter(type -> supertypes().of(type).stream().allMatch(this::isUnnoticed))
              .isPresent();
      unnoticed.put(className, known);
    }
    return known;
  }

  private static boolean isNeverAssigned(JavaField field) {
    return !field.isStatic() || field.isFinal();
  }

  /**
   * Initialises a class at once, where that has not begun: for what no instruction would run again.
   *
   * @throws StuckException if the initialiser can neither be followed nor run, or if it throws
   */
  List<State> now(State state, String className) {
    List<State> initialised =
        state.memory().hasBegunInitialising(className)
            ? List.of(state)
            : initialise(state, className);
    if (initialised.stream().anyMatch(end -> end.memory().isErroneous(className))) {
      throw new StuckException(
          "the static initialiser of "
              + className.replace('/', '.')
              + " throws "
              + failures.thrownBy(initialised.get(0), className).replace('/', '.'));
    }
    return initialised;
  }

  private List<State> initialise(State state, String className) {
    if (notFollowed.contains(className) || mayHaveFailed(state, className)) {
      return List.of(byJvm(state, className, ""));
    }
    Optional<State> initialised = alike(state, className);
    if (initialised.isPresent()) {
      return List.of(initialised.get());
    }
    return Attempt.at(() -> follow(state, className))
        .orElse(
            reason -> {
              String read = machine.statics().readOutOfTime(className);
              if (read != null) {
                throw new StuckException(
                    reason + ", and " + read + ", which it reads, may be assigned before it runs");
              }
              return List.of(byJvm(state, className, reason));
            });
  }

  /** Another initialiser that a JVM ran may have tried a class, and have gone on without it. */
  private boolean mayHaveFailed(State state, String className) {
    return state.memory().staticObjects().world().loaded().contains(className)
        && find(className).flatMap(JavaClass::staticInitializer).isPresent();
  }

  /** Whether nothing but classes of the JDK was initialised since, which nobody notices. */
  boolean isAlikeBut(Memory before, Memory after) {
    return after.initialisedSince(before).stream()
        .allMatch(name -> find(name).filter(JavaClass::isPlatform).isPresent());
  }

  /** With a class as its initialiser leaves it on all paths; empty where this one has to run it. */
  Optional<State> alike(State state, String className) {
    return find(className)
        .filter(JavaClass::isPlatform)
        .flatMap(type -> alike.at(state, className));
  }

  /** Runs the initialiser on this path. */
  List<State> follow(State state, String className) {
    String what = "initialising " + className.replace('/', '.');
    return aside
        .run(
            state,
            what,
            s -> follow(s, className, ended -> List.of(new Successor.Returned(ended, null))))
        .stream()
        .map(Initialisation::completed)
        .toList();
  }

  /** What an initialiser throws gets a path stuck; see {@link Exceptions#unwind}. */
  private static State completed(Successor end) {
    if (!(end instanceof Successor.Returned returned)) {
      throw new IllegalStateException("an initialisation that ends by " + end);
    }
    return returned.state();
  }

  /**
   * JVMS 5.5, steps 6 to 10: the class counts as being initialised from here on, its superclass and
   * superinterfaces come next, its own initialiser last.
   */
  private List<Successor> follow(
      State state, String className, Function<State, List<Successor>> then) {
    State begun = state.withMemory(state.memory().initialising(className));
    Optional<JavaClass> found = find(className);
    if (found.isEmpty()) {
      return then.apply(machine.statics().complete(begun, className));
    }
    return followAll(
        noted(begun, found.get()),
        supertypes().of(found.get()),
        s ->
            runInitialiser(
                s, found.get(), ended -> then.apply(machine.statics().complete(ended, className))));
  }

  private List<Successor> followAll(
      State state, List<String> classes, Function<State, List<Successor>> then) {
    if (classes.isEmpty()) {
      return then.apply(state);
    }
    String first = classes.get(0);
    List<String> others = classes.subList(1, classes.size());
    return state.memory().hasBegunInitialising(first)
        ? followAll(state, others, then)
        : follow(state, first, s -> followAll(s, others, then));
  }

  /** A class whose superclass is only being initialised sees that half done, and is seen so. */
  private State noted(State state, JavaClass javaClass) {
    return javaClass.staticInitializer().isEmpty()
        ? state
        : javaClass
            .superName()
            .filter(name -> !javaClass.isPlatform())
            .filter(name -> state.memory().hasBegunInitialising(name))
            .filter(name -> !state.memory().isInitialised(name))
            .<State>map(
                name ->
                    state.withAssumption(
                        new Assumption.InitialisationOrder(name.replace('/', '.'))))
            .orElse(state);
  }

  private List<Successor> runInitialiser(
      State state, JavaClass javaClass, Function<State, List<Successor>> then) {
    Optional<JavaMethod> initialiser = javaClass.staticInitializer();
    if (initialiser.filter(method -> machine.summary(method.reference()) != null).isPresent()) {
      // Nobody needs what it does, and nobody learns it.
      return then.apply(machine.statics().withAnything(state, javaClass));
    }
    return initialiser.isEmpty()
        ? then.apply(state)
        : machine.enter(state, initialiser.get(), List.of(), (after, nothing) -> then.apply(after));
  }

  /**
   * What a real JVM makes of the initialiser.
   *
   * @param reason why it cannot be followed
   * @throws StuckException if the JVM cannot say either
   */
  private State byJvm(State state, String className, String reason) {
    Optional<JavaClass> found = find(className);
    boolean isOfApplication = found.isPresent() && !found.get().isPlatform();
    if (isOfApplication && isInitialisingApplication(state)) {
      // The JVM begins with the outermost one, and classes may see each other half done.
      throw new StuckException(reason);
    }
    notFollowed.add(className);
    return worldOf(state, className)
        .match(
            new InitialisationResult.Cases<>() {
              @Override
              public State done(InitialisationResult.Done end) {
                if (isOfApplication && !end.classes().contains(className)) {
                  // Or else the path would ask for it again and again.
                  throw new StuckException(
                      "the class path of the JVM has another " + className.replace('/', '.'));
                }
                return isOfApplication
                    ? initialisedByJvm(state, className, end.classes(), end.loaded(), reason)
                    : machine.statics().completeByJvm(state, List.of(className));
              }

              @Override
              public State threw(InitialisationResult.Threw end) {
                State others =
                    isOfApplication
                        ? initialisedByJvm(state, className, end.classes(), end.loaded(), reason)
                        : state;
                return others.withMemory(others.memory().erroneous(className));
              }

              @Override
              public State impossible(InitialisationResult.Impossible end) {
                throw new StuckException(
                    (reason.isEmpty()
                            ? "the static initialiser of "
                                + className.replace('/', '.')
                                + " cannot be followed"
                            : reason)
                        + "; run on a JVM, "
                        + end.reason());
              }
            });
  }

  /** What became of a class in a JVM that has initialised what this path had initialised there. */
  private InitialisationResult worldOf(State state, String className) {
    boolean isPlatform = find(className).filter(JavaClass::isPlatform).isPresent();
    return machine
        .initialisedClasses()
        .initialise(
            isPlatform ? List.of() : state.memory().staticObjects().world().order(), className);
  }

  private boolean isInitialisingApplication(State state) {
    return state.memory().beingInitialised().stream()
        .anyMatch(name -> find(name).filter(running -> !running.isPlatform()).isPresent());
  }

  /**
   * All that the JVM has initialised with a class counts as initialised there.
   *
   * @throws StuckException if the path had initialised one of them before in a way that the JVM
   *     does not know of, or read something that may be another one by now
   */
  private State initialisedByJvm(
      State state, String className, List<String> classes, List<String> loaded, String reason) {
    JvmWorld world = state.memory().staticObjects().world();
    if (world.isLeft()) {
      throw new StuckException(
          "a static field was assigned that "
              + className.replace('/', '.')
              + " may read when a JVM initialises it");
    }
    List<String> begun = new ArrayList<>();
    for (String other : classes) {
      if (!state.memory().hasBegunInitialising(other)) {
        begun.add(other);
      } else if (!isAlwaysTheSame(other)) {
        throw new StuckException(
            (reason.isEmpty() ? "" : reason + "; ")
                + "what the static initialiser of "
                + className.replace('/', '.')
                + " does to "
                + other.replace('/', '.')
                + " is not followed");
      }
    }
    state
        .memory()
        .staticObjects()
        .objects()
        .forEach(
            (identity, origin) -> {
              if (machine.isOfJvm(identity) && origin.kind() != StaticObjects.Kind.FIXED) {
                throw new StuckException(
                    "what "
                        + origin.field()
                        + " refers to may have been changed when "
                        + className.replace('/', '.')
                        + " was initialised");
              }
            });
    Memory memory = state.memory();
    State inWorld =
        state.withMemory(
            memory.withStaticObjects(
                memory.staticObjects().withWorld(world.then(className, loaded))));
    return machine.statics().completeByJvm(inWorld, begun);
  }

  /** Whether a class looks the same however and whenever it is initialised. */
  private boolean isAlwaysTheSame(String className) {
    Optional<JavaClass> found = find(className);
    if (found.isEmpty()) {
      return false;
    }
    JavaClass javaClass = found.get();
    return javaClass.fields().stream()
        .filter(field -> javaClass.isEnum() || field.isStatic())
        .allMatch(field -> isConstant(field, javaClass));
  }

  private static boolean isConstant(JavaField field, JavaClass owner) {
    boolean isOwnConstants = field.isSynthetic() && field.isStatic() && owner.isEnum();
    return field.isFinal()
        && (isOwnConstants
            || field.type().isPrimitive()
            || field.type().equals(TypeDescriptor.STRING)
            || (field.isEnumConstant() && field.type().equals(owner.type())));
  }

  private InitialisedSupertypes supertypes() {
    return new InitialisedSupertypes(machine.classPath());
  }

  private Optional<JavaClass> find(String name) {
    return machine.classPath().find(name) instanceof ClassLookup.Found found
        ? Optional.of(found.javaClass())
        : Optional.empty();
  }
}
