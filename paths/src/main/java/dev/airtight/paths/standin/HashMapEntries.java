package dev.airtight.paths.standin;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of a map, as a view. */
abstract class HashMapEntries<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractSet<Map.Entry<K, V>> {
  final HashMapStandIn<K, V> map;

  HashMapEntries(HashMapStandIn<K, V> map) {
    this.map = map;
  }

  @Override
  public int size() {
    return map.table().size();
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public boolean contains(@Nullable Object other) {
    if (!(other instanceof Map.Entry<?, ?> entry)) {
      return false;
    }
    Object key = entry.getKey();
    HashMapTable<K, V> own = map.changed();
    int index = own.find(key);
    return index >= 0 && own.node(index).equals(entry);
  }

  @Override
  public boolean remove(@Nullable Object other) {
    if (!(other instanceof Map.Entry<?, ?> entry)) {
      return false;
    }
    Object key = entry.getKey();
    return map.table().remove(key, entry.getValue());
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return new HashMapIterator<>(map.table(), Function.identity());
  }

  @Override
  public void forEach(Consumer<? super Map.Entry<K, V>> action) {
    Objects.requireNonNull(action);
    map.table().forEach(action);
  }
}
