package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import java.util.Optional;

/**
 * What code does beside making objects that runs while an output is decoded. It is followed aside,
 * or when an object is first looked at, so that nobody would see it in time.
 */
final class SideEffects {
  private SideEffects() {}

  /**
   * Allows what changes nothing that was there before.
   *
   * @param what messages call the code
   * @throws StuckException if anything was changed
   */
  static void check(State before, State after, String what) {
    boolean isObjectChanged =
        after.memory().aliasing().changed().stream()
            .anyMatch(identity -> isChanged(before.memory(), after.memory(), identity));
    if (isObjectChanged || !after.memory().staticsChangedSince(before.memory()).isEmpty()) {
      throw new StuckException(
          what
              + " changes what was there before, and when that happens while decoding is not known");
    }
  }

  /** What was only made by now, nobody has seen in another way. */
  private static boolean isChanged(Memory before, Memory after, int identity) {
    Optional<HeapObject> was = before.find(identity);
    return was.isPresent()
        && !(was.get() instanceof HeapObject.Lazy)
        && was.get() != after.object(identity);
  }
}
