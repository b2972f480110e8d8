package dev.airtight.paths.standin;

import org.jspecify.annotations.Nullable;

/** An entry of a map of the input, which the program may read but not set. */
final class HashMapInputEntry<V extends @Nullable Object> extends HashMapNode<String, V> {

  HashMapInputEntry(String key, V value) {
    super(key, value, 0, 0);
  }

  @Override
  public V setValue(V value) {
    throw Engine.unknown("setting an entry of a map of the input");
  }
}
