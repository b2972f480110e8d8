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
  private final Interpreter machine;

  NestedRun(Interpreter machine) {
    this.machine = machine;
  }

  /** See {@link dev.airtight.paths.machine.Machine#runAside}. */
  List<Successor> run(State state, JavaMethod method, List<Value> arguments) {
    Frame frame = Frame.enter(null, method, method.code().orElseThrow(), arguments, null);
    return run(state, "running " + method, s -> Interpreter.one(s.withFrame(frame)));
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
      if (successor instanceof Successor.Running running) {
        pending.push(running.state());
      } else if (successor instanceof Successor.Stuck stuck) {
        throw new StuckException(stuck.reason());
      } else {
        ends.add(successor);
      }
    }
  }

  private static Successor withFrame(Successor end, @Nullable Frame frame) {
    return end instanceof Successor.Escaped escaped
        ? new Successor.Escaped(escaped.state().withFrame(frame), escaped.exception())
        : new Successor.Returned(end.state().withFrame(frame), ((Successor.Returned) end).value());
  }
}
