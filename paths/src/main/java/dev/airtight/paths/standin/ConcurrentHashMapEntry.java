package dev.airtight.paths.standin;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry as it was when it was met, which puts what it is given into the map. */
final class ConcurrentHashMapEntry<K, V> implements Map.Entry<K, V> {
  private final ConcurrentHashMapStandIn<K, V> map;
  private final K key;
  private V value;

  ConcurrentHashMapEntry(ConcurrentHashMapStandIn<K, V> map, Map.Entry<K, V> entry) {
    this.map = map;
    this.key = entry.getKey();
    this.value = entry.getValue();
  }

  @Override
  public K getKey() {
    return key;
  }

  @Override
  public V getValue() {
    return value;
  }

  @Override
  public V setValue(V next) {
    Objects.requireNonNull(next);
    V before = value;
    value = next;
    map.put(key, next);
    return before;
  }

  @Override
  public int hashCode() {
    return key.hashCode() ^ value.hashCode();
  }

  @Override
  public String toString() {
    return key + "=" + value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Map.Entry<?, ?> entry)) {
      return false;
    }
    Object otherKey = entry.getKey();
    Object otherValue = otherKey == null ? null : entry.getValue();
    return otherValue != null && Objects.equals(otherKey, key) && Objects.equals(otherValue, value);
  }
}
