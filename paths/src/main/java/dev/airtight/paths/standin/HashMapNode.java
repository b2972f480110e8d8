package dev.airtight.paths.standin;

import java.util.AbstractMap;
import org.jspecify.annotations.Nullable;

/** An entry of a map of the program. */
final class HashMapNode<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractMap.SimpleEntry<K, V> {
  private static final long serialVersionUID = 1L;

  /** The hash code that the key had when it was put, where that matters; else 0. */
  final int hash;

  HashMapNode(K key, V value, int hash) {
    super(key, value);
    this.hash = hash;
  }
}
