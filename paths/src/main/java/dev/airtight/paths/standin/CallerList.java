package dev.airtight.paths.standin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A list of which only the elements are known. */
final class CallerList<E extends @Nullable Object> extends CallerCollection<E> implements List<E> {
  CallerList(String name, @Nullable Object[] elements, int offset, int size) {
    super(name, elements, offset, size);
  }

  /** Some classes of the JDK leave it to an array to refuse an index. */
  @Override
  public E get(int index) {
    if (index < 0 || index >= size) {
      throw Engine.classDecides(this)
          ? new ArrayIndexOutOfBoundsException()
          : new IndexOutOfBoundsException();
    }
    return element(index);
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return indexOf(element) >= 0;
  }

  @Override
  public int indexOf(@Nullable Object element) {
    ask(element);
    for (int i = 0; i < size; i++) {
      if (element == null ? element(i) == null : element.equals(element(i))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int lastIndexOf(@Nullable Object element) {
    ask(element);
    for (int i = size - 1; i >= 0; i--) {
      if (element == null ? element(i) == null : element.equals(element(i))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public ListIterator<E> listIterator() {
    return new CallerListIterator<>(this, 0);
  }

  @Override
  public ListIterator<E> listIterator(int index) {
    if (index < 0 || index > size) {
      throw new IndexOutOfBoundsException();
    }
    return new CallerListIterator<>(this, index);
  }

  /** A CopyOnWriteArrayList has one exception for all bounds. */
  @Override
  public List<E> subList(int from, int to) {
    if (from < 0 || to > size) {
      throw new IndexOutOfBoundsException();
    }
    if (from > to) {
      throw Engine.classDecides(this)
          ? new IllegalArgumentException()
          : new IndexOutOfBoundsException();
    }
    return new CallerList<>(name, elements, offset + from, to - from);
  }

  /** As {@link List#equals} says. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (other == this) {
      return true;
    }
    if (!(other instanceof List<?> list)) {
      return false;
    }
    Iterator<?> others = list.iterator();
    for (int i = 0; i < size; i++) {
      if (!others.hasNext() || !areEqual(element(i), others.next())) {
        return false;
      }
    }
    return !others.hasNext();
  }

  /** Some classes ask even an object that is both. */
  private boolean areEqual(@Nullable Object own, @Nullable Object other) {
    if (own == null) {
      return other == null;
    }
    return own == other && (Engine.isPlain(own) || Engine.classDecides(this)) || own.equals(other);
  }

  /** As {@link List#hashCode} says. */
  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      E element = element(i);
      hash = 31 * hash + (element == null ? 0 : element.hashCode());
    }
    return hash;
  }

  @Override
  public void add(int index, E element) {
    throw changed();
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> more) {
    throw changed();
  }

  @Override
  public E set(int index, E element) {
    throw changed();
  }

  @Override
  public E remove(int index) {
    throw changed();
  }

  @Override
  public void replaceAll(UnaryOperator<E> operator) {
    throw changed();
  }

  @Override
  public void sort(@Nullable Comparator<? super E> order) {
    throw changed();
  }
}
