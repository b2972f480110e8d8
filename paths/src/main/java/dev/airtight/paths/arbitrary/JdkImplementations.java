package dev.airtight.paths.arbitrary;

import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.ObjectSource;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.TextTerm;
import java.util.List;
import java.util.Set;
import org.pcollections.HashTreePMap;

/** Values of types that classes of the JDK are taken to be of, beside collections. */
final class JdkImplementations {
  private static final String EXECUTOR_SERVICE = "java/util/concurrent/ExecutorService";
  private static final String SCHEDULED_EXECUTOR = "java/util/concurrent/ScheduledExecutorService";
  private static final String CHAR_SEQUENCE = "java/lang/CharSequence";
  private static final String NUMBER = "java/lang/Number";
  private static final Set<String> ALL =
      Set.of(
          CHAR_SEQUENCE,
          NUMBER,
          "java/util/concurrent/Executor",
          EXECUTOR_SERVICE,
          SCHEDULED_EXECUTOR);

  private static final String CALLER_EXECUTOR = StandInNames.HOME + "CallerExecutor";
  private static final String CALLER_SCHEDULED_EXECUTOR =
      StandInNames.HOME + "CallerScheduledExecutor";
  private static final String POOL = "java/util/concurrent/ScheduledThreadPoolExecutor";
  private static final String BUILDER = "java/lang/StringBuilder";

  private final Machine machine;

  JdkImplementations(Machine machine) {
    this.machine = machine;
  }

  static boolean has(String className) {
    return ALL.contains(className);
  }

  /** Any value of such an interface, not null. */
  Input of(State state, String className, String name) {
    return switch (className) {
      case CHAR_SEQUENCE -> charSequence(state, name);
      case NUMBER -> number(state, name);
      default -> executor(state, className, name);
    };
  }

  /** A String or a builder; which one shows when it is looked at. */
  private Input charSequence(State state, String name) {
    TextTerm text = machine.terms().freshText(name);
    int identity = machine.freshIdentity();
    ObjectSource source =
        (s, object) ->
            List.of(
                known(s, object, new HeapObject.Text(text), new InputNode.Text(text)),
                builder(s, object, text));
    return new Input(
        state
            .withAssumption(new Assumption.OfTheJdk(name, "a String or a StringBuilder"))
            .withObject(identity, new HeapObject.Lazy(CHAR_SEQUENCE, source)),
        new Reference(machine.terms().bool(false), identity),
        new InputNode.Deferred(identity));
  }

  /** One in a box; which one shows when it is looked at. */
  private Input number(State state, String name) {
    int identity = machine.freshIdentity();
    ObjectSource source =
        (s, object) ->
            List.of(
                boxed(s, object, "I", "java/lang/Integer", name),
                boxed(s, object, "J", "java/lang/Long", name),
                boxed(s, object, "D", "java/lang/Double", name));
    return new Input(
        state
            .withAssumption(new Assumption.OfTheJdk(name, "an Integer, Long or Double"))
            .withObject(identity, new HeapObject.Lazy(NUMBER, source)),
        new Reference(machine.terms().bool(false), identity),
        new InputNode.Deferred(identity));
  }

  private State boxed(State state, int identity, String primitive, String box, String name) {
    AnyPrimitive any = AnyPrimitive.of(machine.terms(), primitive, name);
    InputNode built =
        new InputNode.Built(
            identity,
            "valueOf",
            "(" + primitive + ")L" + box + ";",
            List.of(new InputNode.Member("value", machine.terms().bool(true), any.node())));
    return known(
        state, identity, new HeapObject.Box(box, any.value()), new InputNode.Typed(box, built));
  }

  /** One that runs what it gets. */
  private Input executor(State state, String declared, String name) {
    boolean isScheduled = declared.equals(SCHEDULED_EXECUTOR);
    int pool = machine.freshIdentity();
    int identity = machine.freshIdentity();
    HeapObject executor =
        new HeapObject.Instance(
            isScheduled ? CALLER_SCHEDULED_EXECUTOR : CALLER_EXECUTOR,
            HashTreePMap.<String, Value>empty()
                .plus(CALLER_EXECUTOR + ".own", new Reference(machine.terms().bool(false), pool)),
            null);
    InputNode built =
        new InputNode.Built(
            identity,
            isScheduled ? "newSingleThreadScheduledExecutor" : "newSingleThreadExecutor",
            "()L" + (isScheduled ? SCHEDULED_EXECUTOR : EXECUTOR_SERVICE) + ";",
            List.of());
    return new Input(
        state
            .withAssumption(
                new Assumption.OfTheJdk(name, "an executor of the JDK that takes every task"))
            .withObject(pool, new HeapObject.Instance(POOL, HashTreePMap.empty(), null))
            .withObject(identity, executor),
        new Reference(machine.terms().bool(false), identity),
        new InputNode.Typed("java/util/concurrent/Executors", built));
  }

  private State builder(State state, int identity, TextTerm text) {
    int content = machine.freshIdentity();
    HeapObject builder =
        new HeapObject.Instance(
            BUILDER,
            HashTreePMap.<String, Value>empty()
                .plus(BUILDER + ".text", new Reference(machine.terms().bool(false), content)),
            null);
    InputNode built =
        new InputNode.Built(
            identity,
            "<init>",
            "(Ljava/lang/String;)V",
            List.of(
                new InputNode.Member(
                    "text", machine.terms().bool(true), new InputNode.Text(text))));
    return known(
        state.withObject(content, new HeapObject.Text(text)),
        identity,
        builder,
        new InputNode.Typed(BUILDER, built));
  }

  private static State known(State state, int identity, HeapObject object, InputNode node) {
    return state.refined(identity, object).withInputs(state.inputs().withMade(identity, node));
  }
}
