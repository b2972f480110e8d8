package dev.airtight.paths.state;

import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import java.util.List;
import java.util.Optional;

/**
 * Makes an element of an input array or list when the program first reads it. The same source may
 * stand behind several arrays (a copy of an input list shares its elements), so a source of the
 * input finds an element that was made before again by its index. A source that does not must not
 * be shared: it makes another value at every read.
 */
@FunctionalInterface
public interface ElementSource {

  /** A value, and the state that knows what holds of it. */
  record Made(State state, Value value) {}

  /**
   * The element at an index of the input.
   *
   * @param state the state at the read
   * @param index within the input's bounds on this path
   * @return alternatives that together cover all cases
   */
  List<Made> element(State state, IntTerm index);

  /** How this copies elements from other arrays; empty where it makes them. */
  default Optional<OfCopy> copy() {
    return Optional.empty();
  }

  /**
   * An array that elements were copied from, as it was.
   *
   * @param below the index that those elements of it are below that were copied
   * @param end the index that elements of the copy are below for that to be so
   */
  record Original(HeapObject.Array array, IntTerm below, IntTerm end) {
    /** Of which all elements may have been copied. */
    public static Original whole(HeapObject.Array array) {
      return new Original(array, array.length(), array.length());
    }
  }

  /**
   * What copies elements.
   *
   * @param source makes them
   * @param originals where it has them from
   * @param within below which index all elements are of the originals, and none is a default value
   */
  record OfCopy(ElementSource source, List<Original> originals, IntTerm within)
      implements ElementSource {
    public OfCopy {
      originals = List.copyOf(originals);
    }

    @Override
    public List<Made> element(State state, IntTerm index) {
      return source.element(state, index);
    }

    @Override
    public Optional<OfCopy> copy() {
      return Optional.of(this);
    }
  }
}
