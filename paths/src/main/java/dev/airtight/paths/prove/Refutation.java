package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.explore.Feasibility;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.replay.DecoderLibraries;
import dev.airtight.paths.replay.JdkContainer;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.replay.ReplayCall;
import dev.airtight.paths.replay.ReplayResult;
import dev.airtight.paths.replay.StackFrame;
import dev.airtight.paths.replay.ThrownException;
import dev.airtight.paths.state.Location;
import dev.airtight.paths.state.Requirements;
import dev.airtight.paths.state.State;
import dev.airtight.solver.Answer;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries to turn a path on which an exception escapes into a witness that really throws. */
final class Refutation {
  /** How many common replays cost as much as one that does not end. */
  private static final int ENDLESS = 50;

  private static final int MOST_SHORTER = 2;

  /** Of a call that repeats itself as far as is known. */
  private static final long STEPS_OF_REPETITION = 1_000_000;

  private final JavaMethod method;
  private final CallWriter writer;
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
   * The witness kept the method going.
   *
   * @param steps how many were made
   */
  record Endless(
      JsonValue witness,
      long steps,
      @Nullable StackFrame at,
      List<String> path,
      ReplayCall call,
      CauseOfCrash cause) {}

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

    /** Without a place in the JDK, where nobody can change anything. */
    String wordsInProgram(ClassPath classPath) {
      boolean isOfJdk = origin != null && classPath.load(origin.className()).isPlatform();
      return isOfJdk ? what : words();
    }

    /** Whether a replay threw this exception at this very place. */
    boolean isShownBy(ReplayResult.Threw threw) {
      if (decoding || threw.phase() == ReplayResult.Phase.DECODE) {
        return decoding == (threw.phase() == ReplayResult.Phase.DECODE);
      }
      StackFrame frame = threw.exception().applicationFrame();
      boolean same =
          origin == null
              || isOfDecoder(origin)
              || frame == null
              || origin.line() <= 0
              || frame.line() <= 0
              || origin.line() == frame.line();
      return isThrown(threw.exception().className()) && same;
    }

    /** Which of its own exceptions a decoder throws for what it refuses is not always predicted. */
    private boolean isThrown(String thrown) {
      return what.equals(thrown) || (DecoderLibraries.owns(what) && DecoderLibraries.owns(thrown));
    }

    /** Replays say where in the application decoders were called, not where in them they threw. */
    private static boolean isOfDecoder(Location place) {
      return DecoderLibraries.owns(place.className().replace('/', '.'));
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
      CallWriter writer,
      Machine machine,
      Feasibility feasibility,
      Replay replay) {
    this.method = method;
    this.writer = writer;
    this.machine = machine;
    this.feasibility = feasibility;
    this.replay = replay;
  }

  /** For calls that ask a model just as often as the witness answers, whatever they do. */
  Refutation answering(Set<MethodReference> models) {
    return new Refutation(method, writer.answering(models), machine, feasibility, replay);
  }

  /** Makes a witness and replays it. */
  Outcome attempt(State state, BegunCall begun, Predicted predicted) {
    WitnessCompletion.Outcome completed = complete(state, begun.arguments());
    if (completed instanceof WitnessCompletion.Complete complete) {
      Outcome outcome = attempt(state, complete, begun, predicted);
      return outcome instanceof Failed
          ? shorter(state, complete, begun, predicted).orElse(outcome)
          : outcome;
    } else if (completed instanceof WitnessCompletion.Unfinished unfinished) {
      return Failed.unwritten(unfinished.reason());
    } else if (state.knowledge().outputs().othersMayBeRefused() && !contradict(state)) {
      return Failed.unwritten("other parts may be refused as well");
    }
    return new Impossible();
  }

  /**
   * What is true of a text only roughly, such as where it matches, is more often true of a short
   * one.
   */
  private Optional<Outcome> shorter(
      State state, WitnessCompletion.Complete failed, BegunCall begun, Predicted predicted) {
    WitnessCompletion.Complete last = failed;
    for (int tries = 0; tries < MOST_SHORTER; tries++) {
      Optional<BoolTerm> wish = shorter(last.model());
      if (wish.isEmpty()) {
        return Optional.empty();
      }
      Requirements wished =
          s -> {
            List<BoolTerm> all = new ArrayList<>(s.requirements());
            all.add(wish.get());
            return all;
          };
      if (!(new WitnessCompletion(machine, feasibility, wished, begun.arguments()).complete(state)
          instanceof WitnessCompletion.Complete complete)) {
        return Optional.empty();
      }
      Outcome outcome = attempt(state, complete, begun, predicted);
      if (outcome instanceof Replayed) {
        return Optional.of(outcome);
      }
      last = complete;
    }
    return Optional.empty();
  }

  /** That texts are half as long together; empty where they are short. */
  private Optional<BoolTerm> shorter(Assignment model) {
    Terms terms = machine.terms();
    IntTerm lengths = terms.constant(0);
    long sum = 0;
    for (Term variable : model.variables()) {
      if (variable instanceof TextVariable text) {
        lengths = terms.add(lengths, terms.length(text));
        sum += model.valueOf(text).length();
      }
    }
    return sum < 2
        ? Optional.empty()
        : Optional.of(terms.lessOrEqual(lengths, terms.constant(sum / 2)));
  }

  /** A witness of a path that goes on for ever, if one can be written down and does. */
  Optional<Endless> endless(State state, BegunCall begun) {
    Optional<CallWriter.Written> written =
        written(state, begun).filter(each -> each.objection() == null);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    WorkBudget.charge(Work.REPLAYS, 1);
    try {
      ReplayResult result =
          replay.tryInTurn(List.of(written.get().call()), STEPS_OF_REPETITION).get(0);
      return result instanceof ReplayResult.OutOfSteps out
          ? Optional.of(written.get().endless(STEPS_OF_REPETITION, out))
          : Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** A call that begins as a path does, if one can be written down. */
  Optional<CallWriter.Written> written(State state, BegunCall begun) {
    return complete(state, begun.arguments()) instanceof WitnessCompletion.Complete complete
        ? Optional.of(
            writer.write(
                state,
                complete,
                begun,
                ContainerChoices.of(complete.state().inputs()).iterator().next()))
        : Optional.empty();
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
      Outcome outcome = judge(writer.write(state, complete, begun, classes), predicted);
      if (outcome instanceof Replayed) {
        return outcome;
      }
      failed.add(outcome);
    }
    return failed.get(0);
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

  private Outcome judge(CallWriter.Written written, Predicted predicted) {
    Optional<JsonValue> witness = Optional.of(written.witness());
    if (written.objection() != null) {
      return new Failed(witness, "the input found is not allowed: " + written.objection());
    }
    ReplayResult result = run(written.call());
    if (result instanceof ReplayResult.Threw threw) {
      if (!predicted.isShownBy(threw)) {
        return new Failed(
            witness, "the input found threw " + place(threw.exception()) + " when replayed");
      } else if (isCrash(threw)) {
        return written.crashing(threw, written.cause());
      }
      return new Failed(
          witness,
          "the input found threw the declared " + threw.exception().className() + " when replayed");
    } else if (result instanceof ReplayResult.Returned) {
      return new Failed(witness, "the input found returned normally when replayed");
    } else if (result instanceof ReplayResult.TimedOut
        || result instanceof ReplayResult.OutOfSteps) {
      return new Failed(witness, "the replay of the input found did not end");
    }
    return new Failed(
        witness,
        "the input found could not be replayed: " + ((ReplayResult.CouldNotRun) result).reason());
  }

  /** Whether the handler does not declare it. */
  boolean isCrash(ReplayResult.Threw threw) {
    return threw.phase() == ReplayResult.Phase.DECODE
        || !new DeclaredExceptions(method, machine).coverNamed(threw.exception().className());
  }

  private static String place(ThrownException exception) {
    StackFrame frame = exception.applicationFrame();
    return exception.className()
        + (frame == null ? "" : " at " + frame.file() + ":" + frame.line());
  }
}
