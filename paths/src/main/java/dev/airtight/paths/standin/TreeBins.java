package dev.airtight.paths.standin;

import org.jspecify.annotations.Nullable;

/**
 * Tells where the JDK may keep keys of one bucket in a tree: it then compares them in an order of
 * its own, and by {@code compareTo}, which keys of the program's own classes may notice.
 */
final class TreeBins {
  /** Buckets of fewer entries never become trees. */
  static final int LEAST = 8;

  /** Tables with trees have a multiple of this many buckets. */
  private static final int BUCKETS = 64;

  private TreeBins() {}

  static boolean isNoticedBy(@Nullable Object key) {
    return key != null && (!Engine.isPlain(key) || Engine.comparesItself(key));
  }

  /** Whether enough entries may share the bucket of a key. */
  static boolean mayShareBucket(
      HashMapTable<?, ?> table, @Nullable Object key, int hash, boolean isPlain) {
    int own = key != null && isPlain ? key.hashCode() : hash;
    int mates = 0;
    for (int i = 0; i < table.count(); i++) {
      int other = table.node(i).hash();
      if (!Engine.isKnown(own) || !Engine.isKnown(other) || bucket(own) == bucket(other)) {
        mates++;
      }
    }
    return mates >= LEAST - 1;
  }

  private static int bucket(int hash) {
    return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
  }
}
