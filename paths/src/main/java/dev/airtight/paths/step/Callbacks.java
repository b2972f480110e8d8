package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What lambdas do that code is handed which is not known: it may call them any number of times,
 * with anything, before it ends.
 */
final class Callbacks {
  private static final int MOST_ROUNDS = 4;

  private final Interpreter machine;
  private final NestedRun aside;
  private final CallSource source;
  private final JavaMethod method;
  private final List<Value> arguments;

  /**
   * For one call.
   *
   * @param arguments the receiver, whose method is called, first
   */
  Callbacks(Interpreter machine, CallSource source, JavaMethod method, List<Value> arguments) {
    this.machine = machine;
    this.aside = new NestedRun(machine);
    this.source = source;
    this.method = method;
    this.arguments = arguments;
  }

  /**
   * How the call goes on.
   *
   * @param called after no, one or any number of calls of lambdas
   * @param thrown what came out of one
   * @param mayReturnNull whether one may return null
   */
  record Outcome(List<State> called, List<Successor.Escaped> thrown, boolean mayReturnNull) {}

  /**
   * Calls lambdas: once as things are, and once after any number of calls, which may have left
   * anything in what the lambdas change.
   *
   * @throws StuckException where that is not followed
   */
  Outcome of(State before, Set<Integer> functions) {
    State state = RunsAside.withoutChanges(before);
    List<Successor> once = runs(state, functions);
    AnyContents contents = new AnyContents(machine);
    State any = state;
    List<Successor> ends = once;
    for (int round = 0; contents.takesIn(any, ends); round++) {
      if (round == MOST_ROUNDS) {
        throw new StuckException("what lambdas change that are passed to " + method.name());
      }
      any = contents.anything(any);
      ends = runs(any, functions);
    }
    List<Successor> all = new ArrayList<>(once);
    if (any != state) {
      all.addAll(ends);
    }
    Outcome outcome =
        new Outcome(
            new ArrayList<>(), new ArrayList<>(), all.stream().anyMatch(Callbacks::mayReturnNull));
    outcome.called().add(knowing(any, before, all));
    for (Successor end : all) {
      State after = knowing(end.state(), before, all);
      if (end instanceof Successor.Escaped escaped) {
        outcome.thrown().add(new Successor.Escaped(after, escaped.exception()));
      } else if (any != state && once.contains(end)) {
        outcome.called().add(after);
      }
    }
    return outcome;
  }

  private static boolean mayReturnNull(Successor end) {
    return end instanceof Successor.Returned returned
        && returned.value() instanceof Reference reference
        && !reference.isNull().isFalse();
  }

  /**
   * With what was noted before and on all runs: a path that goes on rests on how all of them do.
   */
  private State knowing(State state, State before, List<Successor> runs) {
    return RunsAside.knowing(
        state.withAssumption(new Assumption.CallsBackAtOnce(name())), before, runs);
  }

  private List<Successor> runs(State state, Set<Integer> functions) {
    List<Successor> ends = new ArrayList<>();
    for (int function : functions) {
      ends.addAll(run(state, function));
    }
    return ends;
  }

  private List<Successor> run(State state, int identity) {
    HeapObject.Function function = (HeapObject.Function) state.memory().object(identity);
    MethodDescriptor descriptor = MethodDescriptor.parse(function.descriptor());
    List<JavaType> types = typesOf(function, indexOf(identity, function.className()));
    List<Value> values = new ArrayList<>();
    values.add(new Reference(machine.terms().bool(false), identity));
    List<InputParts.Given> nodes = new ArrayList<>();
    State given = state;
    for (JavaType type : types) {
      CallSource.Given made =
          source.given(given, type, "argument " + (nodes.size() + 1) + " from " + method.name());
      given = made.state();
      values.add(made.value());
      nodes.add(new InputParts.Given(type, made.node()));
    }
    MethodReference called =
        new MethodReference(function.className(), function.method(), descriptor, true);
    Frame frame =
        Frame.enter(null, machine.declared(called), MethodCalls.bridge(called), List.of(), null);
    return aside.run(
        noted(given, indexOf(identity, function.className()), nodes),
        "what " + method.name() + " calls",
        s -> machine.calls().virtual(s.withFrame(frame), called, values, null));
  }

  /** The argument that a lambda is, as such; negative where something else leads to it. */
  private int indexOf(int function, String type) {
    for (int i = 1; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Reference reference
          && reference.object() == function
          && method.descriptor().parameters().get(i - 1).internalName().equals(type)) {
        return i - 1;
      }
    }
    return -1;
  }

  /** With type arguments, where the method's own signature says them. */
  private List<JavaType> typesOf(HeapObject.Function function, int index) {
    List<JavaType> said =
        index >= 0 && method.genericParameters().get(index) instanceof JavaType.Of of
            ? of.arguments()
            : List.of();
    List<JavaType> types = new ArrayList<>();
    for (TypeDescriptor erased : MethodDescriptor.parse(function.instantiated()).parameters()) {
      List<JavaType> matching = said.stream().filter(t -> t.erasure().equals(erased)).toList();
      types.add(matching.size() == 1 ? matching.get(0) : JavaType.of(erased));
    }
    return types;
  }

  private State noted(State state, int index, List<InputParts.Given> given) {
    return index < 0
        ? state
        : state.withInputs(
            state
                .inputs()
                .withAnswer(
                    ((Reference) arguments.get(0)).object(),
                    new InputParts.CalledBack(method.name(), method.descriptor(), index, given)));
  }

  private String name() {
    return TypeDescriptor.ofInternalName(method.owner()).javaName() + "." + method.name();
  }
}
