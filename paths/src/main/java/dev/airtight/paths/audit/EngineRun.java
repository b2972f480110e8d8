package dev.airtight.paths.audit;

import dev.airtight.paths.arbitrary.ArbitraryAnswers;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.snapshot.InitialisedClasses;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Knowledge;
import dev.airtight.paths.state.Loops;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.step.Interpreter;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.step.LoopPlan;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.summary.SummaryRegistry;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.term.Terms;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.slf4j.Logger;

/** Calls a method in the engine, on arguments that are known, and says how that may end. */
public final class EngineRun {
  private static final int MOST_STEPS = 20_000;
  private final Terms terms = new Terms();
  private final ClassPath classPath;
  private final Interpreter interpreter;
  private final State start;

  /**
   * A run on a class path.
   *
   * @param hierarchy has the {@link #places} that any run needs
   * @param edges the objects that arguments may be
   */
  public EngineRun(Hierarchy hierarchy, EdgeArguments edges) {
    this.classPath = hierarchy.classPath();
    this.interpreter =
        new Interpreter(
            terms,
            hierarchy,
            SummaryRegistry.of(classPath),
            Limits.STANDARD,
            InitialisedClasses.NONE,
            ModelAnswers.NONE,
            new ArbitraryAnswers(),
            new LoopPlan());
    State state =
        new State(
            null, Memory.empty(), Knowledge.nothing(Facts.NONE), InputParts.none(), Loops.NONE);
    JavaMethod caller = method(EngineRun.class, "caller");
    state =
        state.withFrame(Frame.enter(null, caller, caller.code().orElseThrow(), List.of(), null));
    for (Method factory : edges.made()) {
      state = make(state, factory).state();
    }
    this.start = state;
  }

  /** Where the classes are that any run needs. */
  public static List<Path> places() {
    return List.of(location(EngineRun.class), location(Logger.class));
  }

  /** The classes of the JDK. */
  public static Hierarchy classes() {
    return new Hierarchy(ClassPath.open(places(), StandIns.overlay()));
  }

  /** Whose call it is: a method of an application. */
  @SuppressWarnings("unused") // Explored only.
  private static void caller() {
    throw new IllegalStateException();
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private JavaMethod method(Class<?> owner, String name) {
    return classPath.load(owner.getName().replace('.', '/')).methods(name).get(0);
  }

  Interpreter interpreter() {
    return interpreter;
  }

  /** Every end of a call, none left out but those that fold away. */
  List<EngineOutcome> outcomes(
      SummarisedMethod called, Executable executable, List<Argument> arguments) {
    return Attempt.at(
            () -> {
              EngineArguments making = new EngineArguments(this, start);
              List<Value> given = making.all(arguments);
              return ended(
                  making.state(), called, executable, given, Argument.compared(arguments, given));
            })
        .orElse(reason -> List.of(EngineOutcome.stuck(reason)));
  }

  private List<EngineOutcome> ended(
      State state,
      SummarisedMethod called,
      Executable executable,
      List<Value> given,
      List<Value> compared) {
    Started started = started(state, called, executable, given);
    return explore(started.pending()).stream()
        .map(
            end ->
                EngineOutcome.of(interpreter, end, executable, started.values(), given, compared))
        .distinct()
        .toList();
  }

  /**
   * A call that has begun.
   *
   * @param values the arguments, the new object first where one is constructed
   */
  private record Started(Deque<Successor> pending, List<Value> values) {}

  private Started started(
      State state, SummarisedMethod called, Executable executable, List<Value> given) {
    List<Value> values = new ArrayList<>();
    State ready = state;
    if (executable instanceof Constructor<?>) {
      int identity = interpreter.freshIdentity();
      ready =
          state.withObject(
              identity, new HeapObject.Instance(called.owner(), HashTreePMap.empty(), null));
      values.add(new Reference(terms.bool(false), identity));
    }
    values.addAll(given);
    boolean isSelected =
        !(executable instanceof Constructor<?>)
            && !Modifier.isStatic(executable.getModifiers())
            && !Modifier.isPrivate(executable.getModifiers());
    MethodReference method = called.reference();
    State begun = ready;
    Deque<Successor> pending = new ArrayDeque<>();
    Attempt.at(
            () ->
                isSelected
                    ? interpreter.callVirtual(begun, method, values, EngineRun::returned)
                    : interpreter.callExactly(begun, method, values, EngineRun::returned))
        .orElse(reason -> List.of(new Successor.Stuck(begun, reason)))
        .forEach(pending::push);
    return new Started(pending, values);
  }

  private List<Successor> explore(Deque<Successor> pending) {
    List<Successor> ends = new ArrayList<>();
    int steps = 0;
    while (!pending.isEmpty()) {
      Successor next = pending.pop();
      if (next instanceof Successor.Aside) {
        continue;
      } else if (!(next instanceof Successor.Running running)) {
        ends.add(next);
      } else if (++steps > MOST_STEPS) {
        ends.add(new Successor.Stuck(running.state(), "it takes too many steps"));
        return ends;
      } else {
        interpreter.step(running.state()).forEach(pending::push);
      }
    }
    return ends;
  }

  private static List<Successor> returned(State state, @Nullable Value result) {
    return List.of(new Successor.Returned(state.withFrame(null), result));
  }

  /** The object that a factory makes, which it does in one way. */
  Successor.Returned make(State state, Method factory) {
    List<Successor> ends =
        interpreter.runAside(
            state, method(factory.getDeclaringClass(), factory.getName()), List.of());
    if (ends.size() == 1 && ends.get(0) instanceof Successor.Returned returned) {
      return returned;
    }
    throw new IllegalStateException("the engine cannot make " + factory + ": " + ends);
  }

  /**
   * The only end of a call, with the new object where one is constructed.
   *
   * @return empty where it does not return, or in more than one way
   */
  Optional<Successor.Returned> onlyEnd(State state, Executable executable, List<Value> given) {
    Started started = started(state, SummarisedMethod.of(executable), executable, given);
    List<Successor> ends = explore(started.pending());
    if (ends.size() != 1 || !(ends.get(0) instanceof Successor.Returned returned)) {
      return Optional.empty();
    }
    Value value = executable instanceof Constructor<?> ? started.values().get(0) : returned.value();
    return Optional.of(new Successor.Returned(returned.state().withFrame(start.frame()), value));
  }
}
