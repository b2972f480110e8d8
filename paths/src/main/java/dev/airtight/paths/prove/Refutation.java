package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.replay.JdkContainer;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.replay.ReplayCall;
import dev.airtight.paths.replay.ReplayResult;
import dev.airtight.paths.replay.ReplayValue;
import dev.airtight.paths.replay.StackFrame;
import dev.airtight.paths.replay.ThrownException;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.Location;
import dev.airtight.paths.state.Requirements;
import dev.airtight.paths.state.State;
import dev.airtight.solver.Answer;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries to turn a path on which an exception escapes into a witness that really throws. */
final class Refutation {
  /** How many common replays cost as much as one that does not end. */
  private static final int ENDLESS = 50;

  private final JavaMethod method;
  private final List<HandlerParameter> parameters;
  private final int witnessOf;
  private final Machine machine;
  private final Feasibility feasibility;
  private final Replay replay;

  /** What came of it. */
  sealed interface Outcome {}

  /** The witness threw on the real JVM. */
  record Replayed(
      JsonValue witness,
      ThrownException exception,
      boolean decoding,
      List<String> path,
      List<String> wiring,
      ReplayCall call,
      CauseOfCrash cause)
      implements Outcome {}

  /**
   * What is to be shown.
   *
   * @param what the class of the exception as in Java; where decoding throws, what it refuses
   * @param origin where it is made; null where that is not known
   */
  record Predicted(String what, @Nullable Location origin, boolean decoding) {
    Predicted(String className, @Nullable Location origin) {
      this(className, origin, false);
    }

    static Predicted decoding(String reason) {
      return new Predicted(reason, null, true);
    }

    String words() {
      return what + (origin == null ? "" : " at " + origin);
    }

    /** Whether a replay threw this very exception at this very place. */
    boolean isShownBy(ReplayResult.Threw threw) {
      if (decoding || threw.phase() == ReplayResult.Phase.DECODE) {
        return decoding == (threw.phase() == ReplayResult.Phase.DECODE);
      }
      StackFrame frame = threw.exception().applicationFrame();
      boolean same =
          origin == null
              || frame == null
              || origin.line() <= 0
              || frame.line() <= 0
              || origin.line() == frame.line();
      return what.equals(threw.exception().className()) && same;
    }
  }

  /** No allowed input takes this path, as the contract's requirements show. */
  record Impossible() implements Outcome {}

  /**
   * No witness, or one that did not throw.
   *
   * @param reason completes the sentence "it may escape, but ..."
   */
  record Failed(Optional<JsonValue> witness, String reason) implements Outcome {
    static Failed unwritten(String why) {
      return new Failed(Optional.empty(), "no input that shows it could be written down: " + why);
    }
  }

  Refutation(
      JavaMethod method,
      List<HandlerParameter> parameters,
      int witnessOf,
      Machine machine,
      Feasibility feasibility,
      Replay replay) {
    this.method = method;
    this.parameters = parameters;
    this.witnessOf = witnessOf;
    this.machine = machine;
    this.feasibility = feasibility;
    this.replay = replay;
  }

  /** Makes a witness and replays it. */
  Outcome attempt(State state, BegunCall begun, Predicted predicted) {
    WitnessCompletion.Outcome completed = complete(state, begun.arguments());
    if (completed instanceof WitnessCompletion.Complete complete) {
      return attempt(state, complete, begun, predicted);
    } else if (completed instanceof WitnessCompletion.Unfinished unfinished) {
      return Failed.unwritten(unfinished.reason());
    } else if (state.knowledge().outputs().othersMayBeRefused() && !contradict(state)) {
      return Failed.unwritten("other parts may be refused as well");
    }
    return new Impossible();
  }

  /** Of the inputs, first one that is easy to make is looked for. */
  private WitnessCompletion.Outcome complete(State state, List<InputNode> arguments) {
    Requirements wished =
        s -> {
          List<BoolTerm> all = new ArrayList<>(s.requirements());
          all.addAll(s.inputs().wishes());
          return all;
        };
    WitnessCompletion.Outcome easy =
        new WitnessCompletion(machine, feasibility, wished, arguments).complete(state);
    return easy instanceof WitnessCompletion.Complete || state.inputs().wishes().isEmpty()
        ? easy
        : new WitnessCompletion(machine, feasibility, State::requirements, arguments)
            .complete(state);
  }

  /**
   * Whether the requirements exclude a path as it is. Where decoding throws, only that counts:
   * parts made to complete the input are made as if they were decoded, so that none fits may be
   * because each output that is refused is refused for several of its parts.
   */
  private boolean contradict(State state) {
    return feasibility.check(state.knowledge().condition(), state.requirements())
        instanceof Answer.Unsatisfiable;
  }

  /** The first class of a caller's collection with which it throws. */
  private Outcome attempt(
      State state, WitnessCompletion.Complete complete, BegunCall begun, Predicted predicted) {
    List<Outcome> failed = new ArrayList<>();
    for (Map<Integer, JdkContainer> classes : ContainerChoices.of(complete.state().inputs())) {
      Outcome outcome = attempt(state, complete, begun, predicted, classes);
      if (outcome instanceof Replayed) {
        return outcome;
      }
      failed.add(outcome);
    }
    return failed.get(0);
  }

  private Outcome attempt(
      State state,
      WitnessCompletion.Complete complete,
      BegunCall begun,
      Predicted predicted,
      Map<Integer, JdkContainer> classes) {
    List<InputNode> nodes = begun.arguments();
    State made = complete.state();
    Evaluation evaluation = new Evaluation(complete.model());
    JsonWitness reader = new JsonWitness(made.inputs(), evaluation, classes);
    Map<String, JsonValue> all = new LinkedHashMap<>();
    List<ReplayValue> arguments = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      JsonValue value = reader.read(nodes.get(i));
      int same = firstOf(nodes, nodes.get(i));
      all.put(
          parameters.get(i).name(),
          same == i || value instanceof JsonValue.JsonNull
              ? value
              : sameAs(parameters.get(same).name()));
      arguments.add(replayValue(nodes, i, made, evaluation, classes));
    }
    JsonValue witness =
        witnessOf >= 0 && witnessOf < nodes.size()
            ? Objects.requireNonNull(all.get(parameters.get(witnessOf).name()))
            : new JsonValue.JsonObject(all);
    made.inputs()
        .dialogue()
        .exchanges()
        .forEach(exchange -> reader.hold(exchange, complete.model()));
    if (!reader.objections().isEmpty()) {
      return new Failed(
          Optional.of(witness), "the input found is not allowed: " + reader.objections().get(0));
    }
    while (arguments.size() < parameters.size()) {
      arguments.add(new ReplayValue.NullReference());
    }
    CauseOfCrash cause = CauseOfCrash.of(state, made, complete.model(), begun);
    return judge(
        witness,
        call(arguments),
        PathWords.of(state, nodes),
        Assumption.wiring(state.knowledge().assumptions()),
        cause,
        predicted);
  }

  private static int firstOf(List<InputNode> nodes, InputNode wanted) {
    int index = 0;
    while (nodes.get(index) != wanted) {
      index++;
    }
    return index;
  }

  /** Two arguments that are one object do not look like two that are equal. */
  private static JsonValue sameAs(String name) {
    return new JsonValue.JsonObject(Map.of("the same object as", new JsonValue.JsonString(name)));
  }

  /** Arguments with one node are one object. */
  private ReplayValue replayValue(
      List<InputNode> nodes,
      int argument,
      State made,
      Evaluation evaluation,
      Map<Integer, JdkContainer> classes) {
    ReplayValue value =
        new ArgumentReader(machine, made.inputs(), evaluation, classes)
            .read(parameters.get(argument).type(), nodes.get(argument));
    for (int other = 0; other < nodes.size(); other++) {
      if (other != argument && nodes.get(other) == nodes.get(argument)) {
        return new ReplayValue.Shared(Math.min(other, argument), value);
      }
    }
    return value;
  }

  private ReplayCall call(List<ReplayValue> arguments) {
    int first = method.isStatic() ? 0 : 1;
    return new ReplayCall(
        method.reference(),
        first == 0 ? null : arguments.get(0),
        arguments.subList(first, arguments.size()));
  }

  private ReplayResult run(ReplayCall call) {
    WorkBudget.charge(Work.REPLAYS, 1);
    try {
      ReplayResult result = replay.run(call);
      if (result instanceof ReplayResult.TimedOut) {
        WorkBudget.charge(Work.REPLAYS, ENDLESS);
      }
      return result;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new ReplayResult.CouldNotRun("the replay was interrupted");
    }
  }

  private Outcome judge(
      JsonValue witness,
      ReplayCall call,
      List<String> path,
      List<String> wiring,
      CauseOfCrash cause,
      Predicted predicted) {
    ReplayResult result = run(call);
    if (result instanceof ReplayResult.Threw threw) {
      boolean decoding = threw.phase() == ReplayResult.Phase.DECODE;
      if (!predicted.isShownBy(threw)) {
        return new Failed(
            Optional.of(witness),
            "the input found threw " + place(threw.exception()) + " when replayed");
      }
      if (decoding
          || !new DeclaredExceptions(method, machine).coverNamed(threw.exception().className())) {
        return new Replayed(witness, threw.exception(), decoding, path, wiring, call, cause);
      }
      return new Failed(
          Optional.of(witness),
          "the input found threw the declared " + threw.exception().className() + " when replayed");
    } else if (result instanceof ReplayResult.Returned) {
      return new Failed(Optional.of(witness), "the input found returned normally when replayed");
    } else if (result instanceof ReplayResult.TimedOut
        || result instanceof ReplayResult.OutOfSteps) {
      return new Failed(Optional.of(witness), "the replay of the input found did not end");
    }
    return new Failed(
        Optional.of(witness),
        "the input found could not be replayed: " + ((ReplayResult.CouldNotRun) result).reason());
  }

  private static String place(ThrownException exception) {
    StackFrame frame = exception.applicationFrame();
    return exception.className()
        + (frame == null ? "" : " at " + frame.file() + ":" + frame.line());
  }
}
