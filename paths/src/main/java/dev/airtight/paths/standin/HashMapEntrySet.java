package dev.airtight.paths.standin;

import java.util.Map;
import java.util.Spliterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of a {@link java.util.HashMap}, as a view. */
final class HashMapEntrySet<K extends @Nullable Object, V extends @Nullable Object>
    extends HashMapEntries<K, V> {
  HashMapEntrySet(HashMapStandIn<K, V> map) {
    super(map);
  }

  @Override
  public Spliterator<Map.Entry<K, V>> spliterator() {
    return new HashMapSpliterator<>(map, Function.identity(), Spliterator.DISTINCT);
  }
}
