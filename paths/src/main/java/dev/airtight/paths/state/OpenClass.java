package dev.airtight.paths.state;

import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;

/** An object of which nothing is known: a path may choose whether it is of a type. */
public interface OpenClass extends FieldSource {

  /**
   * What the choice leads to.
   *
   * @param of where it is: the object is any one of the type by now
   * @param others where it is not
   */
  record Parted(List<State> of, List<State> others) {}

  /** Parts the paths on which an object is of a type from those on which it is not. */
  Parted parted(State state, int object, TypeDescriptor type);

  /**
   * Puts an object of {@code Class} into the heap of which only what all classes answer is known.
   *
   * @param identity where it is
   */
  State anyClass(State state, int identity);
}
