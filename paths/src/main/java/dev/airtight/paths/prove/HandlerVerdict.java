package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.replay.ReplayCall;
import dev.airtight.paths.replay.StackFrame;
import dev.airtight.paths.replay.ThrownException;
import dev.airtight.paths.state.Assumption;
import dev.airtight.solver.work.WorkDone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to the question whether an exception can escape a handler. */
public sealed interface HandlerVerdict {

  /** What was done to find out. */
  WorkDone work();

  /** Whether nothing is left to be found out. */
  boolean isFinal();

  /** The same, of which other work is told. */
  HandlerVerdict withWork(WorkDone done);

  /**
   * No allowed input makes an undeclared exception escape.
   *
   * @param assumptions everything this rests on and that was not proved, sorted
   */
  record Proved(List<Assumption> assumptions, WorkDone work) implements HandlerVerdict {
    public Proved {
      assumptions = List.copyOf(assumptions);
    }

    @Override
    public Proved withWork(WorkDone done) {
      return new Proved(assumptions, done);
    }

    @Override
    public boolean isFinal() {
      return true;
    }
  }

  /**
   * An allowed input does, and did so on the real JVM.
   *
   * @param witness the output where the handler takes only that, otherwise an object with all
   *     arguments by parameter name
   * @param exception what the replay threw
   * @param decoding whether it was thrown while the JSON text was decoded
   * @param path the decisions on the way, in words
   * @param wiring of which classes objects on the way are taken to be, or could be, as clauses
   * @param call what was run
   * @param cause what models sent and whether that is why, where the method asks models
   * @param open why it is not known whether an answer of a model makes an exception escape, where
   *     this one escapes whatever models answer; each a clause in lower case
   */
  record Refuted(
      JsonValue witness,
      ThrownException exception,
      boolean decoding,
      List<String> path,
      List<String> wiring,
      ReplayCall call,
      Optional<CauseOfCrash> cause,
      List<String> open,
      WorkDone work)
      implements HandlerVerdict {
    public Refuted {
      open = List.copyOf(open);
      path = List.copyOf(path);
      wiring = List.copyOf(wiring);
    }

    @Override
    public Refuted withWork(WorkDone done) {
      return new Refuted(witness, exception, decoding, path, wiring, call, cause, open, done);
    }

    @Override
    public boolean isFinal() {
      return open.isEmpty();
    }

    /** Whether no answer of a model has to do with it although the method asks models. */
    public boolean isOfCallAlone() {
      return cause.map(CauseOfCrash::cause).filter(Cause.CALL::equals).isPresent();
    }
  }

  /**
   * An allowed input keeps it going for ever: the replay made as many steps as were allowed, and
   * nothing is known of a loop that becomes smaller with each round.
   *
   * @param witness as of {@link Refuted}
   * @param at where it was in the application then; null where that is not known
   * @param steps so many: methods entered and jumps backwards
   * @param path the decisions on the way, in words
   * @param call what was run
   * @param cause as of {@link Refuted}
   */
  record Endless(
      JsonValue witness,
      @Nullable StackFrame at,
      long steps,
      List<String> path,
      ReplayCall call,
      Optional<CauseOfCrash> cause,
      WorkDone work)
      implements HandlerVerdict {
    public Endless {
      path = List.copyOf(path);
    }

    @Override
    public Endless withWork(WorkDone done) {
      return new Endless(witness, at, steps, path, call, cause, done);
    }

    @Override
    public boolean isFinal() {
      return true;
    }
  }

  /**
   * Neither.
   *
   * @param reasons why, each a clause in lower case
   * @param wiring of which classes objects are taken to be, or could be, as clauses
   * @param defects what went wrong inside this program, each a clause in lower case: bugs of ours,
   *     not of the handler
   * @param unreplayed a witness that was found and did not throw when it was replayed, if any
   */
  record Unknown(
      List<String> reasons,
      List<String> wiring,
      List<String> defects,
      Optional<JsonValue> unreplayed,
      WorkDone work)
      implements HandlerVerdict {
    public Unknown {
      defects = List.copyOf(defects);
      reasons = List.copyOf(reasons);
      wiring = List.copyOf(wiring);
    }

    /** With more reasons, before the others. */
    Unknown because(List<String> more) {
      List<String> all = new ArrayList<>(more);
      reasons.stream().filter(reason -> !more.contains(reason)).forEach(all::add);
      return new Unknown(all, wiring, defects, unreplayed, work);
    }

    @Override
    public Unknown withWork(WorkDone done) {
      return new Unknown(reasons, wiring, defects, unreplayed, done);
    }

    @Override
    public boolean isFinal() {
      return false;
    }
  }
}
