package dev.airtight.paths.standin;

import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/** The entries of a {@link java.util.LinkedHashMap}, as a view. */
final class LinkedHashMapEntrySet<K extends @Nullable Object, V extends @Nullable Object>
    extends HashMapEntries<K, V> {
  LinkedHashMapEntrySet(HashMapStandIn<K, V> map) {
    super(map);
  }

  @Override
  public Spliterator<Map.Entry<K, V>> spliterator() {
    return Spliterators.spliterator(
        this, Spliterator.SIZED | Spliterator.ORDERED | Spliterator.DISTINCT);
  }
}
