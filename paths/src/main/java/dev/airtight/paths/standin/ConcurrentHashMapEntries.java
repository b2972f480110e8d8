package dev.airtight.paths.standin;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The entries of a map, as a view. */
final class ConcurrentHashMapEntries<K, V> extends ConcurrentHashMapView<K, V, Map.Entry<K, V>>
    implements Set<Map.Entry<K, V>> {
  private static final long serialVersionUID = 1L;

  ConcurrentHashMapEntries(ConcurrentHashMapStandIn<K, V> map) {
    super(map);
  }

  @Override
  public boolean contains(@Nullable Object other) {
    if (!(other instanceof Map.Entry<?, ?> entry)) {
      return false;
    }
    Object key = entry.getKey();
    V value = key == null ? null : map.get(key);
    Object others = value == null ? null : entry.getValue();
    return others != null && Objects.equals(others, value);
  }

  @Override
  public boolean remove(@Nullable Object other) {
    if (!(other instanceof Map.Entry<?, ?> entry)) {
      return false;
    }
    Object key = entry.getKey();
    Object value = key == null ? null : entry.getValue();
    return key != null && value != null && map.remove(key, value);
  }

  @Override
  public boolean add(Map.Entry<K, V> entry) {
    return map.putEntry(entry.getKey(), entry.getValue(), false) == null;
  }

  @Override
  public boolean addAll(Collection<? extends Map.Entry<K, V>> entries) {
    boolean isChanged = false;
    for (Map.Entry<K, V> entry : entries) {
      isChanged |= add(entry);
    }
    return isChanged;
  }

  @Override
  public boolean removeIf(Predicate<? super Map.Entry<K, V>> filter) {
    Objects.requireNonNull(filter);
    return removeEntriesIf(filter);
  }

  @Override
  public void forEach(Consumer<? super Map.Entry<K, V>> action) {
    Objects.requireNonNull(action);
    map.forEachEntry(entry -> action.accept(new ConcurrentHashMapEntry<>(map, entry)));
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return new ConcurrentHashMapIterator<>(map, entry -> new ConcurrentHashMapEntry<>(map, entry));
  }

  @Override
  public Spliterator<Map.Entry<K, V>> spliterator() {
    return new ConcurrentHashMapSpliterator<>(
        map, entry -> new ConcurrentHashMapEntry<>(map, entry), Spliterator.DISTINCT);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Map.Entry<K, V> entry : this) {
      hash += entry.hashCode();
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
