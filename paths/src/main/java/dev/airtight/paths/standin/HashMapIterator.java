package dev.airtight.paths.standin;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of the iterators of {@link java.util.HashMap} and {@link java.util.LinkedHashMap}:
 * goes through the entries of a table, and hands out a part of each.
 */
class HashMapIterator<
        K extends @Nullable Object, V extends @Nullable Object, T extends @Nullable Object>
    implements Iterator<T>, OfSeveral {
  private final HashMapTable<K, V> table;
  private final Function<Map.Entry<K, V>, T> part;
  private final int moves;
  private int changes;
  private int next;

  /** Whether there was another entry when the last one was handed out, as the JDK decides it. */
  private boolean hasNext;

  /** The entry handed out last, if it was not removed since. */
  private Map.@Nullable Entry<K, V> last;

  HashMapIterator(HashMapTable<K, V> table, Function<Map.Entry<K, V>, T> part) {
    this.table = table;
    this.part = part;
    this.moves = table.moves();
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
    } else if (next >= table.size()) {
      // There was a next one, and nothing was changed since.
      throw Engine.impossible();
    }
    Map.Entry<K, V> entry = table.entryAt(next, moves);
    next++;
    hasNext = next < table.size();
    last = entry;
    return part.apply(entry);
  }

  /** As the JDK does, searches for the entry by its key and the hash code it had. */
  @Override
  public void remove() {
    Map.Entry<K, V> removed = last;
    if (removed == null) {
      throw new IllegalStateException();
    }
    table.checkUnchanged(changes);
    last = null;
    int hash = removed instanceof HashMapNode<?, ?> node ? node.storedHash() : 0;
    HashMapNode<K, V> found = table.remove(removed.getKey(), hash);
    if (found != null) {
      next--;
    }
    changes = table.changes();
  }
}
