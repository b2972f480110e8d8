package dev.airtight.paths.state;

import java.util.List;

/**
 * What stands for an object that code got which is not known, and which may have changed it:
 * whoever looks at it gets stuck.
 *
 * @param before the object as it was until then
 * @param reason one clause in lower case
 */
public record HandedOver(HeapObject before, String reason) implements ObjectSource {

  @Override
  public List<State> make(State state, int object) {
    throw new StuckException(reason);
  }

  /** With an object as it was before any such code got it: how it was when it was passed in. */
  public static State undone(State state, int object) {
    State undone = state;
    while (undone.memory().find(object).orElse(null) instanceof HeapObject.Lazy lazy
        && lazy.source() instanceof HandedOver handed) {
      undone = undone.refined(object, handed.before());
    }
    return undone;
  }
}
