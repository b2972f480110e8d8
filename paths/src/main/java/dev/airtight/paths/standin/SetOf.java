package dev.airtight.paths.standin;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of the JDK's class behind {@link java.util.Set#of}: no nulls, no duplicates, no
 * changes, and an order that is left open.
 */
final class SetOf<E> extends AbstractImmutableSet<E> {
  private final HashMapStandIn<E, Boolean> elements = new HashMapStandIn<>();

  @SafeVarargs
  SetOf(E... input) {
    for (E element : input) {
      if (elements.put(Objects.requireNonNull(element), true) != null) {
        throw new IllegalArgumentException();
      }
    }
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean isEmpty() {
    return elements.isEmpty();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    if (element == null) {
      throw new NullPointerException();
    }
    return elements.containsKey(element);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < elements.size(); i++) {
      hash += elements.node(i).getKey().hashCode();
    }
    return hash;
  }

  @Override
  public Iterator<E> iterator() {
    Iterator<Map.Entry<E, Boolean>> entries = elements.entrySet().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public E next() {
        return entries.next().getKey();
      }
    };
  }
}
