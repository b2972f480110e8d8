package dev.airtight.paths.standin;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes through a collection of a caller. */
class CallerIterator<E extends @Nullable Object> implements Iterator<E>, OfCaller {
  final CallerCollection<E> collection;
  int next;

  CallerIterator(CallerCollection<E> collection) {
    this.collection = collection;
  }

  @Override
  public boolean hasNext() {
    return next < collection.size;
  }

  @Override
  public E next() {
    if (next >= collection.size) {
      throw new NoSuchElementException();
    }
    return collection.element(next++);
  }

  @Override
  public void remove() {
    throw collection.changed();
  }
}
