package dev.airtight.paths.standin;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The keys, values or entries of a map of a caller, whose order is left open. */
abstract class CallerMapView<V extends @Nullable Object, E extends @Nullable Object>
    extends CallerView<E> {
  final CallerMap<V> map;

  CallerMapView(String what, CallerMap<V> map) {
    super(what + map.name);
    this.map = map;
  }

  @Override
  final Object whole() {
    return map;
  }

  /** What the view has for a key of the map. */
  abstract E of(String key);

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public Iterator<E> iterator() {
    return new Entries();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (other == this) {
      return true;
    }
    throw Engine.unknown("comparing " + name);
  }

  @Override
  public int hashCode() {
    throw Engine.unknown("the hash code of " + name);
  }

  private final class Entries implements Iterator<E>, OfCaller {
    private int next;

    @Override
    public boolean hasNext() {
      return next < map.size();
    }

    @Override
    public E next() {
      if (next >= map.size()) {
        throw new NoSuchElementException();
      }
      return of(map.keyAt(next++));
    }

    @Override
    public void remove() {
      throw changed();
    }
  }
}
