package dev.airtight.paths.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.arbitrary.ArbitraryAnswers;
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
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.term.Terms;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Runs static methods of a test class in the engine, on constant arguments. */
final class ConcreteRun {
  private final Terms terms = new Terms();
  private final ClassPath classPath;
  private final Interpreter interpreter;
  private final Class<?> cases;

  ConcreteRun(Class<?> cases) {
    this(cases, all());
  }

  ConcreteRun(Class<?> cases, SummaryRegistry summaries) {
    this.cases = cases;
    this.classPath = ClassPath.open(List.of(location(cases)), StandIns.overlay());
    this.interpreter =
        new Interpreter(
            terms,
            new Hierarchy(classPath),
            summaries,
            Limits.STANDARD,
            InitialisedClasses.NONE,
            ModelAnswers.NONE,
            new ArbitraryAnswers(),
            new LoopPlan());
  }

  /** All that is known of the JDK. */
  static SummaryRegistry all() {
    return SummaryRegistry.of(ClassPath.open(List.of(), StandIns.overlay()));
  }

  static Path location(Class<?> cases) {
    try {
      return Path.of(cases.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Every end of the method's paths, none left out but those that fold away. */
  List<Successor> run(String method, List<?> arguments) {
    return run(method, arguments, Integer.MAX_VALUE);
  }

  /** Those ends that a number of steps leads to. */
  List<Successor> run(String method, List<?> arguments, int mostSteps) {
    JavaMethod found = classPath.load(cases.getName().replace('.', '/')).methods(method).get(0);
    State state =
        new State(
            null, Memory.empty(), Knowledge.nothing(Facts.NONE), InputParts.none(), Loops.NONE);
    List<Value> values = new ArrayList<>();
    for (Object argument : arguments) {
      Value value = value(argument);
      if (value instanceof Reference reference && !reference.isNull().isTrue()) {
        state =
            state.withObject(
                reference.object(), new HeapObject.Text(terms.text((String) argument)));
      }
      values.add(value);
    }
    Deque<Successor> pending = new ArrayDeque<>();
    pending.push(
        new Successor.Running(
            state.withFrame(Frame.enter(null, found, found.code().orElseThrow(), values, null))));
    List<Successor> ends = new ArrayList<>();
    for (int steps = 0; !pending.isEmpty() && steps < mostSteps; steps++) {
      Successor next = pending.pop();
      if (next instanceof Successor.Running running) {
        interpreter.step(running.state()).forEach(pending::push);
      } else if (!(next instanceof Successor.AssumedAway)) {
        ends.add(next);
      }
    }
    return ends;
  }

  /** Runs the static initialiser of a class as far as it goes. */
  void initialise(String className) {
    State state =
        new State(
            null, Memory.empty(), Knowledge.nothing(Facts.NONE), InputParts.none(), Loops.NONE);
    if (Attempt.at(() -> interpreter.initialise(state, className))
        instanceof Attempt.Stuck<List<State>> later) {
      assertThat(later.reason()).isNotEmpty();
    }
  }

  private Value value(Object argument) {
    if (argument == null) {
      return new Reference(terms.bool(true), 0);
    } else if (argument instanceof String) {
      return new Reference(terms.bool(false), interpreter.freshIdentity());
    } else if (argument instanceof Long number) {
      return new LongValue(terms.constant(number));
    } else if (argument instanceof Boolean bool) {
      return new IntValue(terms.constant(bool ? 1 : 0));
    } else if (argument instanceof Character unit) {
      return new IntValue(terms.constant(unit));
    } else if (argument instanceof Double number) {
      return FloatingValue.ofDouble(number);
    } else if (argument instanceof Float number) {
      return FloatingValue.ofFloat(number);
    }
    return new IntValue(terms.constant(((Number) argument).intValue()));
  }
}
