package dev.airtight.paths.standin;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A collection that a caller made, or a view of its map. Whether it can be changed and whether it
 * can be asked for null depends on its class, which is not known; all else the JDK's classes do
 * alike.
 */
abstract class CallerView<E extends @Nullable Object> extends AbstractCollection<E>
    implements OfCaller {

  /** What messages call it. */
  final String name;

  CallerView(String name) {
    this.name = name;
  }

  /** What is of the class that the caller chose: this, or what it is a view of. */
  abstract Object whole();

  final RuntimeException changed() {
    if (Engine.classDecides(whole())) {
      throw new UnsupportedOperationException();
    }
    throw Engine.unknown("changing " + name + ", which may be modifiable,");
  }

  /** Refuses null, where it is of such a class. */
  final void ask(@Nullable Object element) {
    if (element == null && Engine.classDecides(whole())) {
      throw new NullPointerException();
    }
  }

  @Override
  public boolean contains(@Nullable Object element) {
    ask(element);
    return super.contains(element);
  }

  @Override
  public boolean add(E element) {
    throw changed();
  }

  @Override
  public boolean addAll(Collection<? extends E> elements) {
    throw changed();
  }

  @Override
  public boolean remove(@Nullable Object element) {
    throw changed();
  }

  @Override
  public boolean removeAll(Collection<?> elements) {
    throw changed();
  }

  @Override
  public boolean retainAll(Collection<?> elements) {
    throw changed();
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    throw changed();
  }

  @Override
  public void clear() {
    throw changed();
  }
}
