package dev.airtight.paths.standin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds keys in a table that has entries of its own. */
final class HashMapSearch {
  private HashMapSearch() {}

  /** The place of the entry of a key that is compared by its own methods, or -1. */
  static int ofHash(HashMapTable<?, ?> table, @Nullable Object key, int hash) {
    int index = nextOfHash(table, hash, Integer.MIN_VALUE);
    while (index >= 0 && !Objects.equals(key, table.node(index).getKey())) {
      index = nextOfHash(table, hash, table.node(index).rank());
    }
    return index;
  }

  /** The place of the entry of a hash code that is compared after those of some rank, or -1. */
  private static int nextOfHash(HashMapTable<?, ?> table, int hash, int rank) {
    int next = -1;
    for (int i = 0; i < table.count(); i++) {
      int own = table.node(i).rank();
      if (own > rank
          && (next < 0 || own < table.node(next).rank())
          && hash == table.node(i).hash()) {
        next = i;
      }
    }
    return next;
  }

  /** The place of the entry of a key whose comparison nobody notices, or -1. */
  static int ofPlain(HashMapTable<?, ?> table, @Nullable Object key) {
    for (int i = 0; i < table.count(); i++) {
      Object other = table.node(i).getKey();
      if (key == null ? other == null : key.equals(other)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * As {@link #ofPlain}, among the entries that were met of a table of any size. It is a loop of
   * its own, as the other one may stand for any number of rounds and then finds any place.
   */
  static int ofMet(HashMapTable<?, ?> table, @Nullable Object key) {
    int count = table.count();
    int index = 0;
    while (index < count && !Objects.equals(key, table.node(index).getKey())) {
      index++;
    }
    return index < count ? index : -1;
  }
}
