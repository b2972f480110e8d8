package dev.airtight.paths.state;

import java.util.List;
import java.util.Optional;

/**
 * What {@code getClass()} says of an object of which the class is not known. Where it is compared
 * with a class, that is known of the object, too; where it is asked for more, it is any class.
 */
public record ClassOf(int object, OpenClass open) implements ObjectSource {
  @Override
  public List<State> make(State state, int classObject) {
    return List.of(open.anyClass(state, classObject));
  }

  @Override
  public Optional<Boolean> mayBe(HeapObject other) {
    return Optional.of(true);
  }
}
