package dev.airtight.paths.standin;

import java.util.Map;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/** The values of a {@link java.util.HashMap}, as a view. */
final class HashMapValueCollection<K extends @Nullable Object, V extends @Nullable Object>
    extends HashMapValues<K, V> {
  HashMapValueCollection(HashMapStandIn<K, V> map) {
    super(map);
  }

  @Override
  public Spliterator<V> spliterator() {
    return new HashMapSpliterator<>(map, Map.Entry::getValue, 0);
  }
}
