package dev.airtight.paths.standin;

import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a map: a list, searched by equality. Nothing here calls the map back, so that a
 * subclass that overrides the map's methods is noticed only where it is in the JDK.
 */
final class HashMapTable<K extends @Nullable Object, V extends @Nullable Object> {
  private static final int FIRST_ROOM = 8;

  /** Each number of entries is a path of its own, on which all keys differ from each other. */
  private static final int MOST_OWNED = 12;

  /** Whether entries are iterated as they were put. */
  private final boolean isLinked;

  /** The entries of a map of the input that the program has not changed; else null. */
  private @Nullable InputEntries input;

  private @Nullable HashMapNode<K, V>[] nodes;

  /** How many entries are among the nodes: all of them, where there are no others. */
  private int count;

  /** How many entries there are. */
  private int size;

  /**
   * Where a loop went round any number of times, the engine puts some in here: each read of any
   * element is another entry than those that are among the nodes, with a key that is plain.
   */
  private @Nullable HashMapNode<K, V> @Nullable [] others;

  /** How many entries at the start have their place in the order of iteration. */
  private int ordered;

  /** Counts additions and removals. */
  private int changes;

  private int removals;
  private int moves;

  /**
   * Whether the table has more entries than it is made for: the next function called for one tells.
   */
  private boolean mayGrow;

  private int firstRank;
  private int lastRank;

  /** The JDK asks no key for its hash code where nothing was ever put. */
  private boolean isAllocated;

  /** Whether some key may notice how it is compared. */
  private boolean isNoticed;

  /** Whether a bucket may have become a tree since the table was empty, or smaller again. */
  private boolean wasLarge;

  private boolean wasRemovedFrom;

  /**
   * How many buckets the JDK has for the entries; {@link HashMapOrder#UNKNOWN} where that is open.
   */
  private int buckets;

  /** A table with entries of its own, of any number of buckets. */
  HashMapTable() {
    this(false, null, HashMapOrder.UNKNOWN);
  }

  HashMapTable(boolean isLinked, @Nullable InputEntries input, int buckets) {
    this.isLinked = isLinked;
    this.input = input;
    this.buckets = buckets;
    this.nodes = room(FIRST_ROOM);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static <K extends @Nullable Object, V extends @Nullable Object>
      @Nullable HashMapNode<K, V>[] room(int length) {
    return (HashMapNode<K, V>[]) new HashMapNode[length];
  }

  /** The hash code of a key, where it can be noticed that it is asked for; else 0. */
  static int hash(@Nullable Object key) {
    return key == null || Engine.isPlain(key) ? 0 : key.hashCode();
  }

  int size() {
    InputEntries entries = input;
    return entries == null ? size : entries.size();
  }

  int changes() {
    return changes;
  }

  boolean isLinked() {
    return isLinked;
  }

  /** How many entries are among the nodes. */
  int count() {
    return count;
  }

  /** Whether its entries are made when they are looked at. */
  boolean isOpen() {
    return input != null || others != null;
  }

  boolean isAllocated() {
    return isAllocated || input != null;
  }

  /** Counts the times that entries may have moved to other buckets without a change. */
  int moves() {
    return moves;
  }

  /** As the methods of the JDK do that may add what a function makes. */
  void prepare() {
    isAllocated = true;
    grow(size);
    if (mayGrow) {
      move();
    }
  }

  /** As the methods of the JDK do that put all entries of a map, of which there are some. */
  void prepareFor(int entries) {
    if (!isAllocated
        || !Engine.isKnown(entries)
        || !Engine.isKnown(buckets)
        || entries > HashMapOrder.threshold(buckets)) {
      // How much larger the table becomes at once differs between versions of the JDK.
      buckets = HashMapOrder.UNKNOWN;
    }
    move();
  }

  private void grow(int entries) {
    if (!isLinked) {
      buckets = HashMapOrder.grown(buckets, entries);
    }
  }

  /** The JDK may make the table larger, which no traversal notices, but its order. */
  private void move() {
    mayGrow = false;
    if (!isLinked) {
      ordered = 0;
      moves++;
    }
  }

  void checkUnmoved(int before) {
    if (moves != before) {
      throw Engine.unknown("a HashMap that grows while it is gone through");
    }
  }

  /** As {@link #entryAt}, for a traversal that began at a number of {@link #moves}. */
  Map.Entry<K, V> entryAt(int position, int movesBefore) {
    checkUnmoved(movesBefore);
    return entryAt(position);
  }

  int removals() {
    return removals;
  }

  boolean wasLarge() {
    return wasLarge;
  }

  boolean wasRemovedFrom() {
    return wasRemovedFrom;
  }

  /** The entries in their order as of now; no later change touches those met so far in it. */
  @Nullable HashMapNode<K, V>[] nodes() {
    return nodes;
  }

  HashMapNode<K, V> node(int index) {
    return Objects.requireNonNull(nodes[index]);
  }

  /** The place of the entry of a key that is read only, or -1. */
  int find(@Nullable Object key) {
    return isAllocated ? find(key, hash(key)) : -1;
  }

  /** The place of a key's entry, or -1, in a table that has entries of its own. */
  int find(@Nullable Object key, int hash) {
    if (others != null) {
      return findOpen(key);
    }
    boolean isPlain = key == null || Engine.isPlain(key);
    if ((wasLarge || size >= TreeBins.LEAST - 1)
        && (isNoticed || TreeBins.isNoticedBy(key))
        && (wasRemovedFrom || TreeBins.mayShareBucket(this, key, hash, isPlain))) {
      throw Engine.unknown("a HashMap that may compare many keys of one bucket by their order");
    }
    return isPlain ? HashMapSearch.ofPlain(this, key) : HashMapSearch.ofHash(this, key, hash);
  }

  /** The key is that of an entry that was looked at before, or of another one, or of none. */
  private int findOpen(@Nullable Object key) {
    if (key != null && !Engine.isPlain(key)) {
      throw Engine.unknown("a key with an equals of its own in a HashMap of any size");
    }
    int index = HashMapSearch.ofMet(this, key);
    if (index >= 0 || count >= size || Engine.choose(2) == 0) {
      return index;
    }
    HashMapNode<K, V> other = another();
    if (!Objects.equals(key, other.getKey())) {
      throw Engine.impossible();
    }
    return count - 1;
  }

  /** An entry that was not looked at before, where there is one. */
  private HashMapNode<K, V> another() {
    HashMapNode<K, V> other = Engine.another(Objects.requireNonNull(others));
    place(other);
    return other;
  }

  /** Any entry: where it stands in the order of iteration is not followed. */
  private HashMapNode<K, V> any() {
    int open = count < size ? count + 1 : count;
    if (open == 0) {
      // Whoever goes through the entries of a table that did not change asks for none behind them.
      throw Engine.impossible();
    }
    int chosen = Engine.choose(open);
    return chosen < count ? node(chosen) : another();
  }

  /** The value of a key, or another where there is no entry of that key. */
  @SuppressWarnings({"unchecked", "NullAway"})
  @Nullable V get(@Nullable Object key, @Nullable V other) {
    InputEntries entries = inputFor(key);
    if (entries != null) {
      return key != null && entries.has(key) ? (V) entries.value(key) : other;
    }
    int index = find(key);
    return index < 0 ? other : node(index).getValue();
  }

  boolean has(@Nullable Object key) {
    InputEntries entries = inputFor(key);
    return entries == null ? find(key) >= 0 : entries.has(key);
  }

  /** The entries of the input, where they can answer for a key: its own methods ask each entry. */
  private @Nullable InputEntries inputFor(@Nullable Object key) {
    if (input != null && key != null && !Engine.isPlain(key)) {
      own();
    }
    return input;
  }

  /** Whether a map of the input is too large to have entries of its own, and can say of a key. */
  boolean isTooLargeFor(@Nullable Object key) {
    InputEntries entries = input;
    return entries != null && (key == null || key instanceof String) && entries.size() > MOST_OWNED;
  }

  /** The map was changed, and nobody may look at it any more. */
  void lose() {
    Engine.lose(this);
  }

  /** Makes all entries of a map of the input its own, before it is changed. */
  @SuppressWarnings({"unchecked", "NullAway"})
  void own() {
    InputEntries entries = input;
    if (entries != null) {
      int many = entries.size();
      if (many > MOST_OWNED) {
        throw Engine.unknown("changing a map of the input that may have many entries");
      }
      input = null;
      // Whether something was put and removed before is open.
      isAllocated = many > 0 || Engine.choose(2) == 0;
      for (int i = 0; i < many; i++) {
        String key = entries.keyAt(i);
        append((K) key, (V) entries.value(key), 0, i);
      }
      ordered = many;
      lastRank = many;
      mayGrow = true;
    }
  }

  /** Adds an entry of a key that the table does not have. */
  void add(K key, V value, int hash) {
    lastRank++;
    add(key, value, hash, lastRank);
    grow(size);
    mayGrow = false;
  }

  /** As {@link #add}, where the JDK compares later keys to this one first. */
  void addFirst(K key, V value, int hash) {
    firstRank--;
    add(key, value, hash, firstRank);
    mayGrow = true;
  }

  private void add(K key, V value, int hash, int rank) {
    // The table may have become larger, so that its order is another.
    ordered = 0;
    append(key, value, hash, rank);
    changes++;
  }

  private void append(K key, V value, int hash, int rank) {
    HashMapNode<K, V> node = new HashMapNode<>(key, value, hash, rank);
    if (isLinked && count > 0) {
      node(count - 1).after = node;
    }
    place(node);
    size++;
    isAllocated = true;
    isNoticed = isNoticed || TreeBins.isNoticedBy(key);
    wasLarge = wasLarge || size >= TreeBins.LEAST;
  }

  private void place(HashMapNode<K, V> node) {
    if (count == nodes.length) {
      @Nullable HashMapNode<K, V>[] larger = room(2 * count);
      for (int i = 0; i < count; i++) {
        larger[i] = nodes[i];
      }
      nodes = larger;
    }
    nodes[count] = node;
    count++;
  }

  /** Removes the entry of a key; null where there is none. */
  @Nullable HashMapNode<K, V> remove(@Nullable Object key) {
    return remove(key, hash(key));
  }

  /** As {@link #remove(Object)}, where the hash code of the key is known. */
  @SuppressWarnings({"unchecked", "NullAway"})
  @Nullable HashMapNode<K, V> remove(@Nullable Object key, int hash) {
    InputEntries entries = input;
    if (entries != null && isTooLargeFor(key)) {
      if (key == null || !entries.has(key)) {
        return null;
      }
      HashMapNode<K, V> removed = new HashMapNode<>((K) key, (V) entries.value(key), hash, 0);
      lose();
      return removed;
    }
    own();
    int index = isAllocated ? find(key, hash) : -1;
    if (index < 0) {
      return null;
    }
    HashMapNode<K, V> removed = node(index);
    removeAt(index);
    return removed;
  }

  /** Removes an entry; the value given is the one that is asked whether it equals the entry's. */
  boolean remove(@Nullable Object key, @Nullable Object value) {
    int hash = hash(key);
    own();
    int index = isAllocated ? find(key, hash) : -1;
    if (index < 0 || !Objects.equals(value, node(index).getValue())) {
      return false;
    }
    removeAt(index);
    return true;
  }

  void removeAt(int index) {
    if (isLinked) {
      HashMapNode<K, V> removed = node(index);
      if (index > 0) {
        node(index - 1).after = removed.after;
      }
      removed.after = null;
    }
    // A traversal may have the old array.
    @Nullable HashMapNode<K, V>[] left = room(nodes.length);
    for (int i = 0; i < count - 1; i++) {
      left[i] = nodes[i < index ? i : i + 1];
    }
    nodes = left;
    count--;
    size--;
    if (index < ordered) {
      ordered--;
    }
    changes++;
    removals++;
    wasRemovedFrom = true;
  }

  void clear() {
    input = null;
    others = null;
    removals += size;
    count = 0;
    size = 0;
    ordered = 0;
    changes++;
    nodes = room(FIRST_ROOM);
    isNoticed = false;
    if (wasLarge) {
      buckets = HashMapOrder.UNKNOWN;
    }
    wasLarge = false;
    wasRemovedFrom = false;
  }

  /** The entry at a position of the order of iteration, which is decided here where it is open. */
  HashMapNode<K, V> nodeAt(int position) {
    if (others != null) {
      return any();
    }
    if (!isLinked && position >= ordered) {
      int chosen = HashMapOrder.next(this, position, buckets);
      if (chosen != position) {
        nodes = swapped(chosen, position);
      }
      ordered = position + 1;
    }
    return node(position);
  }

  /** Others still have the old array. */
  private @Nullable HashMapNode<K, V>[] swapped(int one, int other) {
    @Nullable HashMapNode<K, V>[] copy = room(nodes.length);
    for (int i = 0; i < count; i++) {
      copy[i] = nodes[i];
    }
    copy[one] = nodes[other];
    copy[other] = nodes[one];
    return copy;
  }

  /** As {@link #nodeAt}, for a map of the input, too. */
  @SuppressWarnings({"unchecked", "NullAway"})
  Map.Entry<K, V> entryAt(int position) {
    InputEntries entries = input;
    if (entries != null) {
      String key = entries.keyAt(position);
      return (Map.Entry<K, V>) new HashMapInputEntry<>(key, entries.value(key));
    }
    return nodeAt(position);
  }

  /** Changes that the action makes are noticed only afterwards. */
  void forEach(Consumer<? super Map.Entry<K, V>> action) {
    forEachFrom(0, action);
  }

  /** As {@link #forEach}, without the entries at the first positions. */
  void forEachFrom(int first, Consumer<? super Map.Entry<K, V>> action) {
    int before = changes;
    new HashMapTraversal<>(this, action).from(first);
    checkUnchanged(before);
  }

  /** Puts another value into each entry. */
  void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    if (others == null) {
      forEach(entry -> entry.setValue(function.apply(entry.getKey(), entry.getValue())));
      return;
    }
    HashMapTable<K, V> replaced = new HashMapTable<>(isLinked, null, buckets);
    int before = changes;
    for (int i = 0; i < count; i++) {
      replaced.append(node(i), function);
    }
    nodes = room(FIRST_ROOM);
    for (int left = size - count; left > 0; left--) {
      replaced.append(Engine.another(others), function);
    }
    if (changes != before) {
      throw Engine.unknown("a map of any size that changes during replaceAll");
    }
    nodes = replaced.nodes;
    count = replaced.count;
    others = replaced.others;
    replaced.clear();
  }

  private void append(
      HashMapNode<K, V> old, BiFunction<? super K, ? super V, ? extends V> function) {
    append(old.getKey(), function.apply(old.getKey(), old.getValue()), old.hash(), old.rank());
  }

  boolean hasValue(@Nullable Object value) {
    boolean isPlain = value == null || Engine.isPlain(value);
    if (others != null) {
      if (!isPlain) {
        throw Engine.unknown("a value with an equals of its own in a HashMap of any size");
      }
      return Engine.choose(2) == 0;
    }
    int all = size();
    for (int i = 0; i < all; i++) {
      // The order matters only where the comparison may be noticed.
      Object other = isPlain && input == null ? node(i).getValue() : entryAt(i).getValue();
      if (Objects.equals(value, other)) {
        return true;
      }
    }
    return false;
  }

  /** Copies a part of each entry to the start of an array that is long enough. */
  <A extends @Nullable Object> A[] copyTo(A[] array, Function<Map.Entry<K, V>, ?> part) {
    @Nullable Object[] all = array;
    int size = size();
    for (int i = 0; i < size; i++) {
      all[i] = part.apply(entryAt(i));
    }
    return array;
  }

  void checkUnchanged(int before) {
    if (changes != before) {
      throw new ConcurrentModificationException();
    }
  }
}
