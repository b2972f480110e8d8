package dev.airtight.paths.standin;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of a map, as a view. */
final class ConcurrentHashMapValues<K, V> extends ConcurrentHashMapView<K, V, V> {
  private static final long serialVersionUID = 1L;

  ConcurrentHashMapValues(ConcurrentHashMapStandIn<K, V> map) {
    super(map);
  }

  @Override
  @SuppressWarnings("NullAway")
  public boolean contains(@Nullable Object value) {
    return map.containsValue(value);
  }

  @Override
  public boolean remove(@Nullable Object value) {
    if (value != null) {
      for (Iterator<V> met = iterator(); met.hasNext(); ) {
        if (value.equals(met.next())) {
          met.remove();
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean add(V value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean addAll(Collection<? extends V> values) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean removeAll(Collection<?> others) {
    Objects.requireNonNull(others);
    return removeMet(value -> others.contains(value));
  }

  @Override
  public boolean removeIf(Predicate<? super V> filter) {
    Objects.requireNonNull(filter);
    return removeEntriesIf(entry -> filter.test(entry.getValue()));
  }

  @Override
  public void forEach(Consumer<? super V> action) {
    Objects.requireNonNull(action);
    map.forEachEntry(entry -> action.accept(entry.getValue()));
  }

  @Override
  public Iterator<V> iterator() {
    return new ConcurrentHashMapIterator<>(map, Map.Entry::getValue);
  }

  @Override
  public Spliterator<V> spliterator() {
    return new ConcurrentHashMapSpliterator<>(map, Map.Entry::getValue, 0);
  }
}
