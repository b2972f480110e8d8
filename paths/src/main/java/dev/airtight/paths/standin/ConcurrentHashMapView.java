package dev.airtight.paths.standin;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of the superclass of the views of {@link java.util.concurrent.ConcurrentHashMap}.
 */
abstract class ConcurrentHashMapView<K, V, E> implements Collection<E>, Serializable {
  private static final long serialVersionUID = 1L;

  final ConcurrentHashMapStandIn<K, V> map;

  ConcurrentHashMapView(ConcurrentHashMapStandIn<K, V> map) {
    this.map = map;
  }

  public ConcurrentHashMapStandIn<K, V> getMap() {
    return map;
  }

  @Override
  public final void clear() {
    map.clear();
  }

  @Override
  public final int size() {
    return map.size();
  }

  @Override
  public final boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public abstract Iterator<E> iterator();

  private List<E> all() {
    List<E> all = new ArrayList<>();
    for (E element : this) {
      all.add(element);
    }
    return all;
  }

  @Override
  public final Object[] toArray() {
    return all().toArray();
  }

  @Override
  public final <T extends @Nullable Object> T[] toArray(T[] room) {
    return all().toArray(room);
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public final boolean containsAll(Collection<?> others) {
    if (others != this) {
      for (Object other : others) {
        if (other == null || !contains(other)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A view whose map has no table yet asks nothing; of a large set is asked what it has. */
  @Override
  public boolean removeAll(Collection<?> others) {
    Objects.requireNonNull(others);
    if (map.table().size() == 0 && Engine.choose(2) == 0) {
      return false;
    }
    if (others instanceof Set<?> && others.size() > 0 && Engine.choose(2) == 0) {
      return removeMet(element -> others.contains(element));
    }
    boolean isChanged = false;
    for (Object other : others) {
      isChanged |= remove(other);
    }
    return isChanged;
  }

  @Override
  public final boolean retainAll(Collection<?> others) {
    Objects.requireNonNull(others);
    return removeMet(element -> !others.contains(element));
  }

  /** Removes what an iterator meets. */
  final boolean removeMet(Predicate<? super E> filter) {
    boolean isChanged = false;
    for (Iterator<E> met = iterator(); met.hasNext(); ) {
      if (filter.test(met.next())) {
        met.remove();
        isChanged = true;
      }
    }
    return isChanged;
  }

  /** Removes entries, each of which is removed only if it still has the value that was asked of. */
  final boolean removeEntriesIf(Predicate<? super Map.Entry<K, V>> filter) {
    boolean isChanged = false;
    ConcurrentHashMapIterator<K, V, Map.Entry<K, V>> met =
        new ConcurrentHashMapIterator<>(map, AbstractMap.SimpleImmutableEntry::new);
    while (met.hasNext()) {
      Map.Entry<K, V> entry = met.next();
      boolean isChosen = filter.test(entry);
      met.checkUnchanged();
      if (isChosen) {
        isChanged |= met.removeIfStill(entry.getValue());
      }
    }
    return isChanged;
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public final String toString() {
    StringJoiner text = new StringJoiner(", ", "[", "]");
    for (E element : this) {
      text.add(element == this ? "(this Collection)" : String.valueOf(element));
    }
    return text.toString();
  }
}
