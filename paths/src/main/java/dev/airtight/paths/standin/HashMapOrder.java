package dev.airtight.paths.standin;

/**
 * The order in which {@link java.util.HashMap} iterates: by buckets, and in each by rank. It is
 * known of entries whose keys have a hash code that is the same on every machine, in a table of
 * which it is known how many buckets it has; all other entries may come at any place.
 */
final class HashMapOrder {
  /** Of a table about which nothing is known. */
  static final int UNKNOWN = 0;

  /** Buckets of a table for which nobody asked for more or fewer. */
  static final int STANDARD = 16;

  /** No table has more buckets. */
  static final int MOST = 1 << 30;

  private HashMapOrder() {}

  /** How many buckets a table is made with. */
  static int buckets(int capacity) {
    if (!Engine.isKnown(capacity) || capacity > MOST) {
      return UNKNOWN;
    }
    return capacity <= 1 ? 1 : Integer.highestOneBit(capacity - 1) << 1;
  }

  /** How many entries a table has before it grows. */
  static int threshold(int buckets) {
    return (int) (3L * buckets / 4);
  }

  /** How many buckets there are after the JDK compared the size to the threshold. */
  static int grown(int buckets, int size) {
    if (!Engine.isKnown(buckets) || !Engine.isKnown(size) || buckets == MOST) {
      return UNKNOWN;
    }
    return size > threshold(buckets) ? 2 * buckets : buckets;
  }

  /** The place of an entry that may come next, among those from a place on. */
  static int next(HashMapTable<?, ?> table, int from, int buckets) {
    int size = table.count();
    if (from == size - 1) {
      return from;
    }
    if (!Engine.isKnown(buckets) || buckets == UNKNOWN || mayHaveTrees(table)) {
      return from + Engine.choose(size - from);
    }
    int first = -1;
    int open = 0;
    for (int i = from; i < size; i++) {
      if (!isKnown(table.node(i))) {
        open++;
      } else if (first < 0 || isBefore(table.node(i), table.node(first), buckets)) {
        first = i;
      }
    }
    int ways = first < 0 ? open : open + 1;
    int chosen = ways == 1 ? 0 : Engine.choose(ways);
    return chosen == open ? first : unknown(table, from, chosen);
  }

  /** The place of the entry of an unknown hash code that so many others are before. */
  private static int unknown(HashMapTable<?, ?> table, int from, int before) {
    int left = before;
    int i = from;
    while (left > 0 || isKnown(table.node(i))) {
      if (!isKnown(table.node(i))) {
        left--;
      }
      i++;
    }
    return i;
  }

  private static boolean isKnown(HashMapNode<?, ?> node) {
    Object key = node.getKey();
    return key == null || (Engine.isPlain(key) && hasKnownHash(key));
  }

  private static boolean hasKnownHash(Object key) {
    return key instanceof String text
        ? Engine.isKnown(text)
        : (key instanceof Integer || key instanceof Long || key instanceof Character)
            && Engine.isKnown(key.hashCode());
  }

  private static boolean isBefore(HashMapNode<?, ?> one, HashMapNode<?, ?> other, int buckets) {
    int bucket = bucket(one, buckets);
    int second = bucket(other, buckets);
    return bucket == second ? one.rank() < other.rank() : bucket < second;
  }

  private static int bucket(HashMapNode<?, ?> node, int buckets) {
    Object key = node.getKey();
    int hash = key == null ? 0 : key.hashCode();
    return (hash ^ (hash >>> 16)) & (buckets - 1);
  }

  /**
   * Whether the JDK may have made a tree of a bucket, which has an order of its own, or more
   * buckets instead. In tables of fewer buckets than the standard there are never so many.
   */
  private static boolean mayHaveTrees(HashMapTable<?, ?> table) {
    int size = table.count();
    if (!table.wasLarge()) {
      return false;
    }
    if (table.wasRemovedFrom()) {
      return true;
    }
    int[] inBucket = new int[STANDARD];
    int most = 0;
    int unknown = 0;
    for (int i = 0; i < size; i++) {
      HashMapNode<?, ?> node = table.node(i);
      if (isKnown(node)) {
        int bucket = bucket(node, STANDARD);
        inBucket[bucket]++;
        most = inBucket[bucket] > most ? inBucket[bucket] : most;
      } else {
        unknown++;
      }
    }
    return most + unknown >= TreeBins.LEAST;
  }
}
