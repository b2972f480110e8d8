package dev.airtight.paths.standin;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of the JDK's class behind {@link Map#of} with several entries: no nulls, no
 * duplicate keys, no changes, and an order that is left open.
 */
final class MapOf<K, V> extends AbstractImmutableMap<K, V> {
  private final HashMapStandIn<K, V> entries = new HashMapStandIn<>();

  @SuppressWarnings("unchecked")
  MapOf(Object... input) {
    for (int i = 0; i < input.length; i += 2) {
      K key = (K) Objects.requireNonNull(input[i]);
      V value = (V) Objects.requireNonNull(input[i + 1]);
      if (entries.put(key, value) != null) {
        throw new IllegalArgumentException();
      }
    }
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(Objects.requireNonNull(key));
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return entries.containsValue(Objects.requireNonNull(value));
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return entries.get(Objects.requireNonNull(key));
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < entries.size(); i++) {
      hash += entries.node(i).hashCode();
    }
    return hash;
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return entries.size();
      }

      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        HashMapIterator<K, V> all = new HashMapIterator<>(entries);
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public Map.Entry<K, V> next() {
            Map.Entry<K, V> entry = all.next();
            return Map.entry(entry.getKey(), entry.getValue());
          }
        };
      }
    };
  }
}
