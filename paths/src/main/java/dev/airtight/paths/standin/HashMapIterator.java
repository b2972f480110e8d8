package dev.airtight.paths.standin;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes through the entries of a map. */
final class HashMapIterator<K extends @Nullable Object, V extends @Nullable Object> {
  private final HashMapStandIn<K, V> map;
  private int changes;
  private int next;

  /** Whether there was another entry when the last one was handed out, as the JDK decides it. */
  private boolean hasNext;

  private boolean canRemove;

  HashMapIterator(HashMapStandIn<K, V> map) {
    this.map = map;
    this.changes = map.changes;
    this.hasNext = map.size() > 0;
  }

  boolean hasNext() {
    return hasNext;
  }

  Map.Entry<K, V> next() {
    map.checkUnchanged(changes);
    if (!hasNext) {
      throw new NoSuchElementException();
    }
    Map.Entry<K, V> entry = map.entryAt(next, changes);
    next++;
    hasNext = next < map.size();
    canRemove = true;
    return entry;
  }

  void remove() {
    if (!canRemove) {
      throw new IllegalStateException();
    }
    map.checkUnchanged(changes);
    if (map.input != null) {
      throw Engine.unknown("removing an entry of a map of the input");
    }
    canRemove = false;
    next--;
    map.removeAt(next);
    changes = map.changes;
  }
}
