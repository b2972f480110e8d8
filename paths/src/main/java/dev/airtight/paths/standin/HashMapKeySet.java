package dev.airtight.paths.standin;

import java.util.Map;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/** The keys of a {@link java.util.HashMap}, as a view. */
final class HashMapKeySet<K extends @Nullable Object, V extends @Nullable Object>
    extends HashMapKeys<K, V> {
  HashMapKeySet(HashMapStandIn<K, V> map) {
    super(map);
  }

  @Override
  public Spliterator<K> spliterator() {
    return new HashMapSpliterator<>(map, Map.Entry::getKey, Spliterator.DISTINCT);
  }
}
