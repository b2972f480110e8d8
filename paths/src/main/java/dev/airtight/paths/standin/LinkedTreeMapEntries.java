package dev.airtight.paths.standin;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a map without null values, which refuse null, too. */
final class LinkedTreeMapEntries<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractSet<Map.Entry<K, V>> {
  private final Set<Map.Entry<K, V>> held;

  LinkedTreeMapEntries(Set<Map.Entry<K, V>> held) {
    this.held = held;
  }

  @Override
  public int size() {
    return held.size();
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return new Entries<>(held.iterator());
  }

  @Override
  public boolean contains(@Nullable Object entry) {
    return held.contains(entry);
  }

  @Override
  public boolean remove(@Nullable Object entry) {
    return held.remove(entry);
  }

  @Override
  public void clear() {
    held.clear();
  }

  private record Entries<K extends @Nullable Object, V extends @Nullable Object>(
      Iterator<Map.Entry<K, V>> held) implements Iterator<Map.Entry<K, V>> {
    @Override
    public boolean hasNext() {
      return held.hasNext();
    }

    @Override
    public Map.Entry<K, V> next() {
      return new Entry<>(held.next());
    }

    @Override
    public void remove() {
      held.remove();
    }
  }

  private static final class Entry<K extends @Nullable Object, V extends @Nullable Object>
      implements Map.Entry<K, V> {
    private final Map.Entry<K, V> held;

    Entry(Map.Entry<K, V> held) {
      this.held = held;
    }

    @Override
    public K getKey() {
      return held.getKey();
    }

    @Override
    public V getValue() {
      return held.getValue();
    }

    @Override
    public V setValue(V value) {
      if (value == null) {
        throw new NullPointerException("value == null");
      }
      return held.setValue(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return held.equals(other);
    }

    @Override
    public int hashCode() {
      return held.hashCode();
    }

    @Override
    public String toString() {
      return held.toString();
    }
  }
}
