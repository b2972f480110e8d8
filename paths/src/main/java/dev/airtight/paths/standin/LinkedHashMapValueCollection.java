package dev.airtight.paths.standin;

import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/** The values of a {@link java.util.LinkedHashMap}, as a view. */
final class LinkedHashMapValueCollection<K extends @Nullable Object, V extends @Nullable Object>
    extends HashMapValues<K, V> {
  LinkedHashMapValueCollection(HashMapStandIn<K, V> map) {
    super(map);
  }

  @Override
  public Spliterator<V> spliterator() {
    return Spliterators.spliterator(this, Spliterator.SIZED | Spliterator.ORDERED);
  }
}
