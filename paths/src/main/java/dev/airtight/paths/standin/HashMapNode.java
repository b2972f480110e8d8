package dev.airtight.paths.standin;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of the entries of {@link java.util.HashMap} and {@link java.util.LinkedHashMap}.
 */
class HashMapNode<K extends @Nullable Object, V extends @Nullable Object>
    implements Map.Entry<K, V>, OfSeveral {
  private final K key;
  private V value;
  private final int hash;

  /** Orders the entries of one bucket: the JDK compares a key to them in that order. */
  private final int rank;

  /**
   * The entry put after this one, where entries are iterated as they were put. As in the JDK, an
   * entry that is removed forgets it, and one of a map that is cleared does not.
   */
  @Nullable HashMapNode<K, V> after;

  /**
   * @param hash what {@link HashMapTable#hash} said of the key when it was put
   */
  HashMapNode(K key, V value, int hash, int rank) {
    this.key = key;
    this.value = value;
    this.hash = hash;
    this.rank = rank;
  }

  final int rank() {
    return rank;
  }

  /** The hash code that the key had when it was put. */
  final int hash() {
    return key != null && Engine.isPlain(key) ? key.hashCode() : hash;
  }

  /** As {@link HashMapTable#hash} said when the key was put. */
  final int storedHash() {
    return hash;
  }

  @Override
  public final K getKey() {
    return key;
  }

  @Override
  public final V getValue() {
    return value;
  }

  @Override
  public V setValue(V newValue) {
    V old = value;
    value = newValue;
    return old;
  }

  @Override
  public final int hashCode() {
    return Objects.hashCode(key) ^ Objects.hashCode(value);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Map.Entry<?, ?> entry
            && Objects.equals(key, entry.getKey())
            && Objects.equals(value, entry.getValue()));
  }

  @Override
  public final String toString() {
    return key + "=" + value;
  }
}
