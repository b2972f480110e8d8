package dev.airtight.paths.code.instruction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Which local variables may still be read: what stands in the others makes no difference any more.
 */
public final class LiveLocals {
  private final MethodCode code;

  /** By instruction, before it. */
  private final List<BitSet> before;

  private LiveLocals(MethodCode code) {
    this.code = code;
    this.before = new ArrayList<>(Collections.nCopies(code.instructions().size(), new BitSet()));
  }

  /** Of one method. */
  public static LiveLocals of(MethodCode code) {
    LiveLocals live = new LiveLocals(code);
    boolean isNews = true;
    while (isNews) {
      isNews = false;
      for (int position = code.instructions().size() - 1; position >= 0; position--) {
        BitSet now = live.at(position);
        isNews |= !now.equals(live.before.set(position, now));
      }
    }
    return live;
  }

  /** Whether a variable may be read before it is written, from an instruction on. */
  public boolean isLive(int local, int position) {
    return before.get(position).get(local);
  }

  private BitSet at(int position) {
    Instruction instruction = code.instructions().get(position);
    BitSet live = new BitSet();
    for (int next : ControlFlow.next(instruction, position)) {
      live.or(before.get(next));
    }
    if (instruction instanceof Instruction.Store store) {
      live.clear(store.local());
    } else if (instruction instanceof Instruction.Load load) {
      live.set(load.local());
    } else if (instruction instanceof Instruction.Increment increment) {
      live.set(increment.local());
    }
    // An exception leaves the variables as they were.
    for (ExceptionHandler handler : code.exceptionTable()) {
      if (handler.covers(position)) {
        live.or(before.get(handler.handler()));
      }
    }
    return live;
  }
}
