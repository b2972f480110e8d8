package dev.airtight.paths.standin;

import java.util.AbstractMap;
import org.jspecify.annotations.Nullable;

/** An entry of a map of the input, which the program may read but not set. */
final class HashMapInputEntry<V extends @Nullable Object>
    extends AbstractMap.SimpleEntry<String, V> {
  private static final long serialVersionUID = 1L;

  HashMapInputEntry(String key, V value) {
    super(key, value);
  }

  @Override
  public V setValue(V value) {
    throw Engine.unknown("setting an entry of a map of the input");
  }
}
