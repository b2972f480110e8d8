package dev.airtight.paths.standin;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The values of a map, as a view. */
abstract class HashMapValues<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractCollection<V> {
  final HashMapStandIn<K, V> map;

  HashMapValues(HashMapStandIn<K, V> map) {
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
  public boolean contains(@Nullable Object value) {
    return map.containsValue(value);
  }

  @Override
  public Iterator<V> iterator() {
    return new HashMapIterator<>(map.table(), Map.Entry::getValue);
  }

  @Override
  public @Nullable Object[] toArray() {
    return map.valuesToArray(new Object[size()]);
  }

  @Override
  public <T extends @Nullable Object> T[] toArray(T[] room) {
    return map.valuesToArray(map.prepareArray(room));
  }

  @Override
  public void forEach(Consumer<? super V> action) {
    Objects.requireNonNull(action);
    map.table().forEach(entry -> action.accept(entry.getValue()));
  }
}
