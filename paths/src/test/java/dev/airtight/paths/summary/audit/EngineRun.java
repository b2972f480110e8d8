package dev.airtight.paths.summary.audit;

import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
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
import dev.airtight.paths.value.DoubleValue;
import dev.airtight.paths.value.FloatValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.term.Terms;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.slf4j.Logger;

/** Calls a method in the engine, on arguments that are known, and says how that may end. */
final class EngineRun {
  private static final int MOST_STEPS = 20_000;
  private final Terms terms = new Terms();
  private final ClassPath classPath;
  private final Interpreter interpreter;
  private final State start;

  EngineRun(Hierarchy hierarchy) {
    this.classPath = hierarchy.classPath();
    this.interpreter =
        new Interpreter(
            terms,
            hierarchy,
            SummaryRegistry.load(),
            Limits.STANDARD,
            InitialisedClasses.NONE,
            ModelAnswers.NONE,
            ArbitraryValues::methodsOf,
            new LoopPlan());
    State state =
        new State(
            null, Memory.empty(), Knowledge.nothing(Facts.NONE), InputParts.none(), Loops.NONE);
    JavaMethod caller = method("caller");
    state =
        state.withFrame(Frame.enter(null, caller, caller.code().orElseThrow(), List.of(), null));
    for (var factory : ArgumentFactories.class.getDeclaredMethods()) {
      if (!factory.isSynthetic()) {
        state = make(state, factory.getName()).state();
      }
    }
    this.start = state;
  }

  /** Of the tests' own classes. */
  static Hierarchy classes() {
    List<Path> all = List.of(location(EngineRun.class), location(Logger.class));
    return new Hierarchy(ClassPath.open(all, StandIns.overlay()));
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

  private JavaMethod method(String name) {
    String owner = name.equals("caller") ? "EngineRun" : "ArgumentFactories";
    String home = EngineRun.class.getPackageName().replace('.', '/') + "/";
    return classPath.load(home + owner).methods(name).get(0);
  }

  /** Every end of a call, none left out but those that fold away. */
  List<EngineOutcome> outcomes(
      SummarisedMethod called, Executable executable, List<Argument> arguments) {
    State state = start;
    List<Value> values = new ArrayList<>();
    if (executable instanceof Constructor<?>) {
      int identity = interpreter.freshIdentity();
      state =
          state.withObject(
              identity, new HeapObject.Instance(called.owner(), HashTreePMap.empty(), null));
      values.add(new Reference(terms.bool(false), identity));
    }
    List<Value> given = new ArrayList<>();
    for (Argument argument : arguments) {
      if (argument instanceof Argument.Made made) {
        Successor.Returned end = make(state, made.factory().getName());
        state = end.state();
        given.add(end.value());
      } else {
        given.add(value(argument, given));
      }
    }
    values.addAll(given);
    return explore(state, called, executable, values).stream()
        .map(end -> EngineOutcome.of(interpreter, end, executable, values, given))
        .distinct()
        .toList();
  }

  private List<Successor> explore(
      State state, SummarisedMethod called, Executable executable, List<Value> values) {
    boolean isSelected =
        !(executable instanceof Constructor<?>)
            && !Modifier.isStatic(executable.getModifiers())
            && !Modifier.isPrivate(executable.getModifiers());
    List<Successor> ends = new ArrayList<>();
    Deque<Successor> pending = new ArrayDeque<>();
    Attempt.at(
            () ->
                isSelected
                    ? interpreter.callVirtual(
                        state, called.reference(), values, (s, result) -> returned(s, result))
                    : interpreter.callExactly(
                        state, called.reference(), values, (s, result) -> returned(s, result)))
        .orElse(reason -> List.of(new Successor.Stuck(state, reason)))
        .forEach(pending::push);
    int steps = 0;
    while (!pending.isEmpty()) {
      Successor next = pending.pop();
      if (!(next instanceof Successor.Running running)) {
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

  private Successor.Returned make(State state, String factory) {
    List<Successor> ends = interpreter.runAside(state, method(factory), List.of());
    if (ends.size() == 1 && ends.get(0) instanceof Successor.Returned returned) {
      return returned;
    }
    throw new IllegalStateException("the engine cannot make " + factory + ": " + ends);
  }

  private Value value(Argument argument, List<Value> before) {
    if (argument instanceof Argument.SameAs same) {
      return before.get(same.argument());
    } else if (!(argument instanceof Argument.Primitive primitive)) {
      return new Reference(terms.bool(true), 0);
    } else if (primitive.value() instanceof Long number) {
      return new LongValue(terms.constant(number));
    } else if (primitive.value() instanceof Double number) {
      return new DoubleValue(number);
    } else if (primitive.value() instanceof Float number) {
      return new FloatValue(number);
    } else if (primitive.value() instanceof Boolean bool) {
      return new IntValue(terms.constant(bool ? 1 : 0));
    } else if (primitive.value() instanceof Character unit) {
      return new IntValue(terms.constant(unit));
    }
    return new IntValue(
        terms.constant(((Number) ((Argument.Primitive) argument).value()).intValue()));
  }
}
