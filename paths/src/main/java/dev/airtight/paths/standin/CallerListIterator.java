package dev.airtight.paths.standin;

import java.util.ListIterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes through a list of a caller in both directions. */
final class CallerListIterator<E extends @Nullable Object> extends CallerIterator<E>
    implements ListIterator<E> {
  CallerListIterator(CallerCollection<E> list, int start) {
    super(list);
    next = start;
  }

  @Override
  public boolean hasPrevious() {
    return next > 0;
  }

  @Override
  public E previous() {
    if (next <= 0) {
      throw new NoSuchElementException();
    }
    return collection.element(--next);
  }

  @Override
  public int nextIndex() {
    return next;
  }

  @Override
  public int previousIndex() {
    return next - 1;
  }

  @Override
  public void set(E element) {
    throw collection.changed();
  }

  @Override
  public void add(E element) {
    throw collection.changed();
  }
}
