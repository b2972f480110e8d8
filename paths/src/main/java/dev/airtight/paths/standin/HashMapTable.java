package dev.airtight.paths.standin;

import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a map: a list, searched by equality. Nothing here calls the map back, so that a
 * subclass that overrides the map's methods is noticed only where it is in the JDK.
 */
final class HashMapTable<K extends @Nullable Object, V extends @Nullable Object> {
  private static final int FIRST_ROOM = 8;

  /** Each number of entries is a path of its own, on which all keys differ from each other. */
  private static final int MOST_OWNED = 12;

  /** The JDK compares more keys of one hash code in an order of its own. */
  private static final int MOST_OF_ONE_HASH = 7;

  /** Whether entries are iterated as they were put. */
  private final boolean isLinked;

  /** The entries of a map of the input that the program has not changed; else null. */
  private @Nullable InputEntries input;

  private @Nullable HashMapNode<K, V>[] nodes;
  private int size;

  /** How many entries at the start have their place in the order of iteration. */
  private int ordered;

  /** Counts additions and removals. */
  private int changes;

  HashMapTable(boolean isLinked, @Nullable InputEntries input) {
    this.isLinked = isLinked;
    this.input = input;
    this.nodes = room(FIRST_ROOM);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <K extends @Nullable Object, V extends @Nullable Object>
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

  HashMapNode<K, V> node(int index) {
    return Objects.requireNonNull(nodes[index]);
  }

  /** The place of a key's entry, or -1, in a table that has entries of its own. */
  int find(@Nullable Object key, int hash) {
    if (key == null || Engine.isPlain(key)) {
      return findPlain(key);
    }
    int ofThatHash = 0;
    for (int i = 0; i < size; i++) {
      HashMapNode<K, V> node = node(i);
      Object other = node.getKey();
      if (hash == node.hash()) {
        if (Objects.equals(key, other)) {
          return i;
        }
        ofThatHash++;
        if (ofThatHash > MOST_OF_ONE_HASH) {
          throw Engine.unknown("a HashMap with many keys of one hash code");
        }
      }
    }
    return -1;
  }

  private int findPlain(@Nullable Object key) {
    for (int i = 0; i < size; i++) {
      Object other = node(i).getKey();
      if (key == null ? other == null : key.equals(other)) {
        return i;
      }
    }
    return -1;
  }

  /** The value of a key, or another where there is no entry of that key. */
  @SuppressWarnings({"unchecked", "NullAway"})
  @Nullable V get(@Nullable Object key, @Nullable V other) {
    InputEntries entries = inputFor(key);
    if (entries != null) {
      return key != null && entries.has(key) ? (V) entries.value(key) : other;
    }
    int index = find(key, hash(key));
    return index < 0 ? other : node(index).getValue();
  }

  boolean has(@Nullable Object key) {
    InputEntries entries = inputFor(key);
    return entries == null ? find(key, hash(key)) >= 0 : entries.has(key);
  }

  /** The entries of the input, where they can answer for a key: its own methods ask each entry. */
  private @Nullable InputEntries inputFor(@Nullable Object key) {
    if (input != null && key != null && !Engine.isPlain(key)) {
      own();
    }
    return input;
  }

  /** Makes all entries of a map of the input its own, before it is changed. */
  @SuppressWarnings({"unchecked", "NullAway"})
  void own() {
    InputEntries entries = input;
    if (entries != null) {
      int count = entries.size();
      if (count > MOST_OWNED) {
        throw Engine.unknown("changing a map of the input that may have many entries");
      }
      input = null;
      for (int i = 0; i < count; i++) {
        String key = entries.keyAt(i);
        append((K) key, (V) entries.value(key), 0);
      }
      ordered = count;
    }
  }

  /** Adds an entry of a key that the table does not have. */
  void add(K key, V value, int hash) {
    reorder();
    append(key, value, hash);
    changes++;
  }

  private void append(K key, V value, int hash) {
    if (size == nodes.length) {
      @Nullable HashMapNode<K, V>[] larger = room(2 * size);
      for (int i = 0; i < size; i++) {
        larger[i] = nodes[i];
      }
      nodes = larger;
    }
    nodes[size] = new HashMapNode<>(key, value, hash);
    size++;
  }

  /** Removes the entry of a key; null where there is none. */
  @Nullable HashMapNode<K, V> remove(@Nullable Object key) {
    own();
    int index = find(key, hash(key));
    if (index < 0) {
      return null;
    }
    HashMapNode<K, V> removed = node(index);
    removeAt(index);
    return removed;
  }

  /** Removes an entry; the value given is the one that is asked whether it equals the entry's. */
  boolean remove(@Nullable Object key, @Nullable Object value) {
    own();
    int index = find(key, hash(key));
    if (index < 0 || !Objects.equals(value, node(index).getValue())) {
      return false;
    }
    removeAt(index);
    return true;
  }

  void removeAt(int index) {
    for (int i = index; i < size - 1; i++) {
      nodes[i] = nodes[i + 1];
    }
    size--;
    nodes[size] = null;
    if (index < ordered) {
      ordered--;
    }
    changes++;
  }

  /** The table may have become larger, so that its order is another. */
  void reorder() {
    ordered = 0;
  }

  void clear() {
    input = null;
    size = 0;
    ordered = 0;
    changes++;
    nodes = room(FIRST_ROOM);
  }

  /** The entry at a position of the order of iteration, which is decided here where it is open. */
  HashMapNode<K, V> nodeAt(int position) {
    if (!isLinked && position >= ordered) {
      int open = size - position;
      int chosen = open == 1 ? position : position + Engine.choose(open);
      HashMapNode<K, V> node = node(chosen);
      nodes[chosen] = nodes[position];
      nodes[position] = node;
      ordered = position + 1;
    }
    return node(position);
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
    int before = changes;
    int count = size();
    for (int i = 0; i < count; i++) {
      if (changes != before) {
        throw Engine.unknown("a map that changes during forEach");
      }
      action.accept(entryAt(i));
    }
    checkUnchanged(before);
  }

  boolean hasValue(@Nullable Object value) {
    boolean isPlain = value == null || Engine.isPlain(value);
    int count = size();
    for (int i = 0; i < count; i++) {
      // The order matters only where the comparison may be noticed.
      Object other = isPlain && input == null ? node(i).getValue() : entryAt(i).getValue();
      if (Objects.equals(value, other)) {
        return true;
      }
    }
    return false;
  }

  void checkUnchanged(int before) {
    if (changes != before) {
      throw new ConcurrentModificationException();
    }
  }
}
