package dev.airtight.paths.state;

import java.util.List;
import java.util.Optional;

/** Makes an object of the input when the program first needs it. */
@FunctionalInterface
public interface ObjectSource {

  /**
   * Puts the object into the heap.
   *
   * @param state the state whose heap holds a {@link HeapObject.Lazy} at {@code object}
   * @param object the identity to fill
   * @return the states that together cover every object that may stand there; each heap holds a
   *     real object at {@code object}
   */
  List<State> make(State state, int object);

  /**
   * Whether the object may be another one, to which another reference leads; empty where only what
   * is known of their classes says so.
   */
  default Optional<Boolean> mayBe(HeapObject other) {
    return Optional.empty();
  }

  /** Whether the object may be any one of the heap, so that who gets it may get any of them. */
  default boolean mayBeAny() {
    return false;
  }
}
