package dev.airtight.paths.standin;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of the JDK's class behind {@link Map#of} with several entries: no nulls, no
 * duplicate keys, no changes, and an order that is left open.
 */
final class MapOf<K, V> extends AbstractImmutableMap<K, V> {
  private final HashMapTable<K, V> entries = new HashMapTable<>();

  @SuppressWarnings("unchecked")
  MapOf(Object... input) {
    for (int i = 0; i < input.length; i += 2) {
      K key = (K) Objects.requireNonNull(input[i]);
      V value = (V) Objects.requireNonNull(input[i + 1]);
      if (SetOf.has(entries, key)) {
        throw new IllegalArgumentException("duplicate key: " + key);
      }
      entries.add(key, value, 0);
    }
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean isEmpty() {
    return entries.size() == 0;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return SetOf.has(entries, Objects.requireNonNull(key));
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    if (Engine.isPlain(Objects.requireNonNull(value))) {
      return entries.hasValue(value);
    }
    for (int i = 0; i < entries.size(); i++) {
      if (value.equals(entries.nodeAt(i).getValue())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return SetOf.has(entries, Objects.requireNonNull(key)) ? entries.get(key, null) : null;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < entries.size(); i++) {
      hash += entries.nodeAt(i).hashCode();
    }
    return hash;
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new MapOfEntries<>(entries);
  }
}
