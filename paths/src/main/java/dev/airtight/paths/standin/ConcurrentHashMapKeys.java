package dev.airtight.paths.standin;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs in place of {@link java.util.concurrent.ConcurrentHashMap.KeySetView}. */
public class ConcurrentHashMapKeys<K, V> extends ConcurrentHashMapView<K, V, K> implements Set<K> {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final @Nullable V value;

  ConcurrentHashMapKeys(ConcurrentHashMapStandIn<K, V> map, @Nullable V value) {
    super(map);
    this.value = value;
  }

  public @Nullable V getMappedValue() {
    return value;
  }

  @Override
  @SuppressWarnings("NullAway")
  public boolean contains(@Nullable Object key) {
    return map.containsKey(key);
  }

  @Override
  @SuppressWarnings("NullAway")
  public boolean remove(@Nullable Object key) {
    return map.remove(key) != null;
  }

  @Override
  public Iterator<K> iterator() {
    return new ConcurrentHashMapIterator<>(map, Map.Entry::getKey);
  }

  @Override
  public boolean add(K key) {
    V added = value;
    if (added == null) {
      throw new UnsupportedOperationException();
    }
    return map.putEntry(key, added, true) == null;
  }

  @Override
  public boolean addAll(Collection<? extends K> keys) {
    V added = value;
    if (added == null) {
      throw new UnsupportedOperationException();
    }
    boolean isChanged = false;
    for (K key : keys) {
      isChanged |= map.putEntry(key, added, true) == null;
    }
    return isChanged;
  }

  @Override
  public void forEach(Consumer<? super K> action) {
    Objects.requireNonNull(action);
    map.forEachEntry(entry -> action.accept(entry.getKey()));
  }

  @Override
  public Spliterator<K> spliterator() {
    return new ConcurrentHashMapSpliterator<>(map, Map.Entry::getKey, Spliterator.DISTINCT);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (K key : this) {
      hash += key.hashCode();
    }
    return hash;
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean equals(@Nullable Object other) {
    return other instanceof Set<?> set
        && (set == this || (containsAll(set) && set.containsAll(this)));
  }
}
