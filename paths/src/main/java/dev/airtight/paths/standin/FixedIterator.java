package dev.airtight.paths.standin;

import java.util.Map;
import java.util.function.Function;

/** Goes through the entries of a collection that cannot be changed. */
final class FixedIterator<K, V, T> extends HashMapIterator<K, V, T> {

  FixedIterator(HashMapTable<K, V> table, Function<Map.Entry<K, V>, T> part) {
    super(table, part);
  }

  @Override
  public void remove() {
    throw new UnsupportedOperationException();
  }
}
