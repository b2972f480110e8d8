package dev.airtight.paths.standin;

import java.util.AbstractSet;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The keys of a map, as a view. */
final class HashMapKeys<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractSet<K> {
  private final HashMapStandIn<K, V> map;

  HashMapKeys(HashMapStandIn<K, V> map) {
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
  public boolean contains(@Nullable Object key) {
    return map.containsKey(key);
  }

  @Override
  public boolean remove(@Nullable Object key) {
    if (!map.containsKey(key)) {
      return false;
    }
    map.remove(key);
    return true;
  }

  @Override
  public Iterator<K> iterator() {
    HashMapIterator<K, V> entries = new HashMapIterator<>(map);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public K next() {
        return entries.next().getKey();
      }

      @Override
      public void remove() {
        entries.remove();
      }
    };
  }
}
