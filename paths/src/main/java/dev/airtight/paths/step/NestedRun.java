package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs code to all its ends at once, aside from the path's own frames. */
final class NestedRun {
  /** What rounds rest on, and compare, would have to be noted for all ends. */
  private static final String NO_HEAD = "no loop is widened in a run aside";

  private static final String NO_END = "what is beside the paths is no end";

  private final Interpreter machine;

  NestedRun(Interpreter machine) {
    this.machine = machine;
  }

  /** See {@link dev.airtight.paths.machine.Machine#runAside}. */
  List<Successor> run(State state, JavaMethod method, List<Value> arguments) {
    Frame frame = Frame.enter(null, method, method.code().orElseThrow(), arguments, null);
    return run(
        state,
        "running " + method,
        s -> Interpreter.one(machine.attributed(s, method).withFrame(frame)));
  }

  /**
   * Runs what starts without any frame.
   *
   * @param what a participle phrase for the reason when it takes too long
   * @return how it ended: {@link Successor.Returned} or {@link Successor.Escaped} states, whose
   *     frames are those of {@code state} again
   * @throws StuckException if one of its paths gets stuck
   */
  List<Successor> run(State state, String what, Function<State, List<Successor>> start) {
    return machine.loops().exactly(() -> allEnds(state, what, start));
  }

  private List<Successor> allEnds(
      State state, String what, Function<State, List<Successor>> start) {
    List<Successor> ends = new ArrayList<>();
    Deque<State> pending = new ArrayDeque<>();
    sort(start.apply(state.withFrame(null)), pending, ends);
    int steps = 0;
    while (!pending.isEmpty()) {
      if (++steps > machine.limits().instructionsAside()) {
        throw new StuckException(what + " takes too many steps");
      }
      sort(machine.step(pending.pop()), pending, ends);
    }
    return ends.stream().map(end -> withFrame(end, state.frame())).toList();
  }

  private static void sort(List<Successor> successors, Deque<State> pending, List<Successor> ends) {
    for (Successor successor : successors) {
      if (successor.match(GoesOn.INSTANCE)) {
        pending.push(successor.state());
      } else if (!(successor instanceof Successor.Aside)) {
        ends.add(successor);
      }
    }
  }

  private static Successor withFrame(Successor end, @Nullable Frame frame) {
    return end.match(new InFrame(frame));
  }

  /** Whether a path goes on, rather than ends. */
  private enum GoesOn implements Successor.Cases<Boolean> {
    INSTANCE;

    @Override
    public Boolean running(Successor.Running end) {
      return true;
    }

    @Override
    public Boolean returned(Successor.Returned end) {
      return false;
    }

    @Override
    public Boolean escaped(Successor.Escaped end) {
      return false;
    }

    @Override
    public Boolean stuck(Successor.Stuck end) {
      throw new StuckException(end.reason());
    }

    @Override
    public Boolean covered(Successor.Covered end) {
      throw new IllegalStateException(NO_HEAD);
    }

    @Override
    public Boolean outgrown(Successor.Outgrown end) {
      throw new IllegalStateException(NO_HEAD);
    }

    @Override
    public Boolean assumedAway(Successor.AssumedAway end) {
      return false;
    }

    @Override
    public Boolean repeating(Successor.Repeating end) {
      return false;
    }
  }

  /** An end, with the frames that were there before. */
  private record InFrame(@Nullable Frame frame) implements Successor.Cases<Successor> {

    @Override
    public Successor running(Successor.Running end) {
      throw new IllegalStateException("a path that goes on is no end");
    }

    @Override
    public Successor returned(Successor.Returned end) {
      return new Successor.Returned(end.state().withFrame(frame), end.value());
    }

    @Override
    public Successor escaped(Successor.Escaped end) {
      return new Successor.Escaped(end.state().withFrame(frame), end.exception());
    }

    @Override
    public Successor stuck(Successor.Stuck end) {
      throw new StuckException(end.reason());
    }

    @Override
    public Successor covered(Successor.Covered end) {
      throw new IllegalStateException(NO_HEAD);
    }

    @Override
    public Successor outgrown(Successor.Outgrown end) {
      throw new IllegalStateException(NO_HEAD);
    }

    @Override
    public Successor assumedAway(Successor.AssumedAway end) {
      throw new IllegalStateException(NO_END);
    }

    @Override
    public Successor repeating(Successor.Repeating end) {
      throw new IllegalStateException(NO_END);
    }
  }
}
