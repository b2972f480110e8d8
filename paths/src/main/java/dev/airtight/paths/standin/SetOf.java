package dev.airtight.paths.standin;

import java.lang.reflect.Array;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of the JDK's class behind {@link java.util.Set#of}: no nulls, no duplicates, no
 * changes, and an order that is left open.
 */
final class SetOf<E> extends AbstractImmutableSet<E> {
  private final HashMapTable<E, Boolean> elements = new HashMapTable<>();

  @SafeVarargs
  SetOf(E... input) {
    for (E element : input) {
      if (has(elements, Objects.requireNonNull(element))) {
        throw new IllegalArgumentException("duplicate element: " + element);
      }
      elements.add(element, true, 0);
    }
  }

  /** Which elements one is compared with on the way to it depends on how they are scattered. */
  static boolean has(HashMapTable<?, ?> table, Object element) {
    if (!Engine.isPlain(element)) {
      throw Engine.unknown("an element of Set.of or key of Map.of with an equals of its own");
    }
    return table.has(element);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean isEmpty() {
    return elements.size() == 0;
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return has(elements, Objects.requireNonNull(element));
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
    return new FixedIterator<>(elements, Map.Entry::getKey);
  }

  @Override
  public Object[] toArray() {
    return elements.copyTo(new Object[elements.size()], Map.Entry::getKey);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"})
  public <T extends @Nullable Object> T[] toArray(T[] room) {
    int size = elements.size();
    T[] array =
        room.length < size
            ? (T[]) Array.newInstance(room.getClass().getComponentType(), size)
            : room;
    elements.copyTo(array, Map.Entry::getKey);
    if (array.length > size) {
      array[size] = null;
    }
    return array;
  }
}
