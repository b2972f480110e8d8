package dev.airtight.paths.standin;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entries of a map, as a view. */
final class HashMapEntries<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractSet<Map.Entry<K, V>> {
  private final HashMapStandIn<K, V> map;

  HashMapEntries(HashMapStandIn<K, V> map) {
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
  public boolean contains(@Nullable Object other) {
    return other instanceof Map.Entry<?, ?> entry
        && map.containsKey(entry.getKey())
        && Objects.equals(map.get(entry.getKey()), entry.getValue());
  }

  @Override
  public boolean remove(@Nullable Object other) {
    return other instanceof Map.Entry<?, ?> entry && map.remove(entry.getKey(), entry.getValue());
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    HashMapIterator<K, V> entries = new HashMapIterator<>(map);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public Map.Entry<K, V> next() {
        return entries.next();
      }

      @Override
      public void remove() {
        entries.remove();
      }
    };
  }
}
