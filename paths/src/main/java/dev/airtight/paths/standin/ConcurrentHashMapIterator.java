package dev.airtight.paths.standin;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through the entries of a map; which of those it meets that come and go is left open. */
final class ConcurrentHashMapIterator<K, V, T> implements Iterator<T>, OfSeveral {
  private final ConcurrentHashMapStandIn<K, V> map;
  private final Function<Map.Entry<K, V>, T> part;
  private final int moves;
  private int changes;
  private int next;
  private boolean hasNext;
  private @Nullable K last;

  ConcurrentHashMapIterator(ConcurrentHashMapStandIn<K, V> map, Function<Map.Entry<K, V>, T> part) {
    this.map = map;
    this.part = part;
    this.moves = map.table().moves();
    this.changes = map.table().changes();
    this.hasNext = map.size() > 0;
  }

  @Override
  public boolean hasNext() {
    return hasNext;
  }

  @Override
  public T next() {
    if (!hasNext) {
      throw new NoSuchElementException();
    }
    checkUnchanged();
    Map.Entry<K, V> entry = map.table().entryAt(next, moves);
    next++;
    hasNext = next < map.size();
    last = entry.getKey();
    return part.apply(entry);
  }

  void checkUnchanged() {
    if (map.table().changes() != changes) {
      throw Engine.unknown("a ConcurrentHashMap that changes while it is gone through");
    }
  }

  @Override
  public void remove() {
    K removed = last;
    if (removed == null) {
      throw new IllegalStateException();
    }
    last = null;
    boolean wasUnchanged = map.table().changes() == changes;
    noted(map.removeEntry(removed) != null, wasUnchanged);
  }

  /** Removes the entry that was met last, where there is one that has a value. */
  boolean removeIfStill(V value) {
    boolean wasUnchanged = map.table().changes() == changes;
    boolean isRemoved = last != null && map.removeEntry(last, value);
    noted(isRemoved, wasUnchanged);
    return isRemoved;
  }

  private void noted(boolean isRemoved, boolean wasUnchanged) {
    if (isRemoved && wasUnchanged) {
      next--;
      changes = map.table().changes();
    }
  }
}
