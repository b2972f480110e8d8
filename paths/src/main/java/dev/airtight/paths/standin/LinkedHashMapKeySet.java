package dev.airtight.paths.standin;

import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/** The keys of a {@link java.util.LinkedHashMap}, as a view. */
final class LinkedHashMapKeySet<K extends @Nullable Object, V extends @Nullable Object>
    extends HashMapKeys<K, V> {
  LinkedHashMapKeySet(HashMapStandIn<K, V> map) {
    super(map);
  }

  @Override
  public Spliterator<K> spliterator() {
    return Spliterators.spliterator(
        this, Spliterator.SIZED | Spliterator.ORDERED | Spliterator.DISTINCT);
  }
}
