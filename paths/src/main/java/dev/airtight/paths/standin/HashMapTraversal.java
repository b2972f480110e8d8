package dev.airtight.paths.standin;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the entries of a map with an action that may change the map, as {@code forEach} of
 * the JDK does: it goes on, and notices only afterwards.
 */
final class HashMapTraversal<K extends @Nullable Object, V extends @Nullable Object> {
  private final HashMapTable<K, V> table;
  private final Consumer<? super Map.Entry<K, V>> action;
  private final int before;
  private final int moved;
  private final int removed;

  HashMapTraversal(HashMapTable<K, V> table, Consumer<? super Map.Entry<K, V>> action) {
    this.table = table;
    this.action = action;
    this.before = table.changes();
    this.moved = table.moves();
    this.removed = table.removals();
  }

  /** Meets all entries but those at the first positions. */
  void from(int first) {
    if (table.isOpen()) {
      open(first);
    } else if (table.isLinked()) {
      HashMapNode<K, V> next = first < table.size() ? table.node(first) : null;
      while (next != null) {
        action.accept(next);
        next = next.after;
      }
    } else {
      unlinked(first);
    }
  }

  private void open(int first) {
    int count = table.size();
    for (int i = first; i < count; i++) {
      if (table.changes() != before) {
        throw Engine.unknown("a map of any size that changes during forEach");
      }
      action.accept(table.entryAt(i));
    }
  }

  private void unlinked(int first) {
    @Nullable HashMapNode<K, V>[] met = table.nodes();
    int count = first;
    while (count < table.size() && table.changes() == before) {
      HashMapNode<K, V> next = table.nodeAt(count);
      met = table.nodes();
      count++;
      action.accept(next);
      table.checkUnmoved(moved);
    }
    while (table.changes() != before) {
      HashMapNode<K, V> next = afterChange(met, count);
      if (next == null) {
        return;
      }
      met = plus(met, count, next);
      count++;
      action.accept(next);
      table.checkUnmoved(moved);
    }
  }

  /** After a change, a traversal may meet any entry it has not met, or end, as the buckets lie. */
  private @Nullable HashMapNode<K, V> afterChange(@Nullable HashMapNode<K, V>[] met, int count) {
    // An entry that is removed after the one at hand was removed may still be met.
    int size = table.size();
    if (table.removals() > removed + 1 || size >= TreeBins.LEAST) {
      throw Engine.unknown("a HashMap with many changes during forEach");
    }
    @Nullable HashMapNode<K, V>[] open = HashMapTable.room(size);
    int others = 0;
    for (int i = 0; i < size; i++) {
      if (!isAmong(table.node(i), met, count)) {
        open[others] = table.node(i);
        others++;
      }
    }
    int chosen = others == 0 ? 0 : Engine.choose(others + 1);
    return chosen == others ? null : open[chosen];
  }

  private static boolean isAmong(
      HashMapNode<?, ?> node, @Nullable HashMapNode<?, ?>[] met, int count) {
    for (int i = 0; i < count; i++) {
      if (node == met[i]) {
        return true;
      }
    }
    return false;
  }

  private static <K extends @Nullable Object, V extends @Nullable Object>
      @Nullable HashMapNode<K, V>[] plus(
          @Nullable HashMapNode<K, V>[] nodes, int count, HashMapNode<K, V> added) {
    @Nullable HashMapNode<K, V>[] longer = HashMapTable.room(count + 1);
    for (int i = 0; i < count; i++) {
      longer[i] = nodes[i];
    }
    longer[count] = added;
    return longer;
  }
}
