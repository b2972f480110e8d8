package dev.airtight.paths.standin;

import java.util.AbstractCollection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The values of a map, as a view. */
final class HashMapValues<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractCollection<V> {
  private final HashMapStandIn<K, V> map;

  HashMapValues(HashMapStandIn<K, V> map) {
    this.map = map;
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public Iterator<V> iterator() {
    HashMapIterator<K, V> entries = new HashMapIterator<>(map);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public V next() {
        return entries.next().getValue();
      }

      @Override
      public void remove() {
        entries.remove();
      }
    };
  }
}
