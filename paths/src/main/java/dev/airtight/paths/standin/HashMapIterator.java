package dev.airtight.paths.standin;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through the entries of a table, and hands out a part of each. */
class HashMapIterator<
        K extends @Nullable Object, V extends @Nullable Object, T extends @Nullable Object>
    implements Iterator<T> {
  private final HashMapTable<K, V> table;
  private final Function<Map.Entry<K, V>, T> part;
  private int changes;
  private int next;

  /** Whether there was another entry when the last one was handed out, as the JDK decides it. */
  private boolean hasNext;

  private boolean canRemove;

  HashMapIterator(HashMapTable<K, V> table, Function<Map.Entry<K, V>, T> part) {
    this.table = table;
    this.part = part;
    this.changes = table.changes();
    this.hasNext = table.size() > 0;
  }

  @Override
  public final boolean hasNext() {
    return hasNext;
  }

  @Override
  public final T next() {
    table.checkUnchanged(changes);
    if (!hasNext) {
      throw new NoSuchElementException();
    }
    Map.Entry<K, V> entry = table.entryAt(next);
    next++;
    hasNext = next < table.size();
    canRemove = true;
    return part.apply(entry);
  }

  @Override
  public void remove() {
    if (!canRemove) {
      throw new IllegalStateException();
    }
    table.checkUnchanged(changes);
    canRemove = false;
    next--;
    table.own();
    table.removeAt(next);
    changes = table.changes();
  }
}
