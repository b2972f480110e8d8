package dev.airtight.paths.standin;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The keys of a map, as a view. */
abstract class HashMapKeys<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractSet<K> {
  final HashMapStandIn<K, V> map;

  HashMapKeys(HashMapStandIn<K, V> map) {
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
  public boolean contains(@Nullable Object key) {
    return map.containsKey(key);
  }

  @Override
  public boolean remove(@Nullable Object key) {
    return map.table().remove(key) != null;
  }

  @Override
  public Iterator<K> iterator() {
    return new HashMapIterator<>(map.table(), Map.Entry::getKey);
  }

  @Override
  public @Nullable Object[] toArray() {
    return map.keysToArray(new Object[size()]);
  }

  @Override
  public <T extends @Nullable Object> T[] toArray(T[] room) {
    return map.keysToArray(map.prepareArray(room));
  }

  @Override
  public void forEach(Consumer<? super K> action) {
    Objects.requireNonNull(action);
    map.table().forEach(entry -> action.accept(entry.getKey()));
  }
}
