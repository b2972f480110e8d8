package dev.airtight.paths.standin;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.util.HashMap}: a list of entries, found by equality. In which order
 * a HashMap iterates is left open: any entry may come next.
 *
 * <p>A map of the input has {@link #input}, and entries of its own only once it was changed.
 */
public class HashMapStandIn<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractMap<K, V> implements Map<K, V>, Cloneable, Serializable {
  private static final long serialVersionUID = 1L;
  private static final int FIRST_ROOM = 8;

  /** Each number of entries is a path of its own, on which all keys differ from each other. */
  private static final int MOST_OWNED = 12;

  /** The entries of a map of the input that the program has not changed; else null. */
  @Nullable InputEntries input;

  @Nullable HashMapNode<K, V>[] nodes = room(FIRST_ROOM);
  int size;

  /** How many entries at the start have their place in the order of iteration. */
  int ordered;

  /** Counts additions and removals. */
  int changes;

  public HashMapStandIn() {}

  public HashMapStandIn(int capacity) {
    this(capacity, 1);
  }

  public HashMapStandIn(int capacity, float loadFactor) {
    if (capacity < 0 || !(loadFactor > 0)) {
      throw new IllegalArgumentException();
    }
  }

  public HashMapStandIn(Map<? extends K, ? extends V> other) {
    putAll(other);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <K extends @Nullable Object, V extends @Nullable Object>
      @Nullable HashMapNode<K, V>[] room(int length) {
    return (HashMapNode<K, V>[]) new HashMapNode[length];
  }

  /** Whether entries are iterated as they were put. */
  boolean isLinked() {
    return false;
  }

  /** An entry was added. */
  void afterPut() {}

  private static int hash(@Nullable Object key) {
    return key != null && Engine.isHashed(key) ? key.hashCode() : 0;
  }

  int find(@Nullable Object key) {
    return find(key, hash(key));
  }

  /** Strings and boxes keep their promises; other objects are compared as a HashMap does. */
  private int find(@Nullable Object key, int hash) {
    boolean isHashed = key != null && Engine.isHashed(key);
    boolean keepsHash = isHashed && Engine.keepsHash(key);
    for (int i = 0; i < size; i++) {
      HashMapNode<K, V> node = node(i);
      Object other = node.getKey();
      // An object whose hash code changed since it was put is not found, not even by itself.
      boolean found =
          !isHashed || hash == node.hash ? Objects.equals(key, other) : keepsHash && key == other;
      if (found) {
        return i;
      }
    }
    return -1;
  }

  HashMapNode<K, V> node(int index) {
    return Objects.requireNonNull(nodes[index]);
  }

  /** Makes all entries of a map of the input its own, before it is changed. */
  private void own() {
    InputEntries entries = input;
    if (entries != null) {
      int count = entries.size();
      if (count > MOST_OWNED) {
        throw Engine.unknown("changing a map of the input that may have many entries");
      }
      input = null;
      nodes = room(FIRST_ROOM);
      for (int i = 0; i < count; i++) {
        String key = entries.keyAt(i);
        add(key, entries.value(key));
      }
      ordered = count;
    }
  }

  /** What the input has for a key is of the map's types. */
  @SuppressWarnings({"unchecked", "NullAway"})
  private void add(Object key, @Nullable Object value) {
    add((K) key, (V) value, 0);
  }

  private void add(K key, V value, int hash) {
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

  @Nullable V removeAt(int index) {
    V value = node(index).getValue();
    for (int i = index; i < size - 1; i++) {
      nodes[i] = nodes[i + 1];
    }
    size--;
    nodes[size] = null;
    if (index < ordered) {
      ordered--;
    }
    changes++;
    return value;
  }

  /** Decides which entry stands at a position of the order, where that is open. */
  void order(int position) {
    if (isLinked() || position < ordered) {
      return;
    }
    int open = size - position;
    int chosen = open == 1 ? position : position + Engine.choose(open);
    HashMapNode<K, V> node = node(chosen);
    nodes[chosen] = nodes[position];
    nodes[position] = node;
    ordered = position + 1;
  }

  @Override
  public int size() {
    InputEntries entries = input;
    return entries == null ? size : entries.size();
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    InputEntries entries = input;
    return entries == null ? find(key) >= 0 : entries.has(key);
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    for (V present : values()) {
      if (Objects.equals(value, present)) {
        return true;
      }
    }
    return false;
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable V get(@Nullable Object key) {
    InputEntries entries = input;
    if (entries != null) {
      return entries.has(key) ? (V) entries.value(Objects.requireNonNull(key)) : null;
    }
    int index = find(key);
    return index < 0 ? null : node(index).getValue();
  }

  @Override
  public V getOrDefault(@Nullable Object key, V other) {
    return containsKey(key) ? get(key) : other;
  }

  @Override
  public @Nullable V put(K key, V value) {
    own();
    int hash = hash(key);
    int index = find(key, hash);
    if (index >= 0) {
      return node(index).setValue(value);
    }
    // A larger table may have another order.
    ordered = 0;
    add(key, value, hash);
    changes++;
    afterPut();
    return null;
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> other) {
    for (Map.Entry<? extends K, ? extends V> entry : other.entrySet()) {
      put(entry.getKey(), entry.getValue());
    }
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    V old = get(key);
    if (old == null) {
      put(key, value);
    }
    return old;
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    own();
    int index = find(key);
    return index < 0 ? null : removeAt(index);
  }

  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    own();
    int index = find(key);
    if (index < 0 || !Objects.equals(value, node(index).getValue())) {
      return false;
    }
    removeAt(index);
    return true;
  }

  @Override
  public void clear() {
    input = null;
    size = 0;
    ordered = 0;
    changes++;
    nodes = room(FIRST_ROOM);
  }

  @Override
  public @Nullable V replace(K key, V value) {
    return containsKey(key) ? put(key, value) : null;
  }

  @Override
  public boolean replace(K key, V old, V value) {
    if (!containsKey(key) || !Objects.equals(get(key), old)) {
      return false;
    }
    put(key, value);
    return true;
  }

  @Override
  public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    Objects.requireNonNull(function);
    V old = get(key);
    if (old != null) {
      return old;
    }
    int before = changes;
    V made = function.apply(key);
    checkUnchanged(before);
    if (made != null) {
      put(key, made);
    }
    return made;
  }

  @Override
  public @Nullable V computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    V old = get(key);
    int before = changes;
    return old == null ? null : store(key, function.apply(key, old), before);
  }

  @Override
  public @Nullable V compute(
      K key, BiFunction<? super K, ? super @Nullable V, ? extends V> function) {
    Objects.requireNonNull(function);
    int before = changes;
    return store(key, function.apply(key, get(key)), before);
  }

  @Override
  public @Nullable V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
    if (value == null || function == null) {
      throw new NullPointerException();
    }
    V old = get(key);
    int before = changes;
    return store(key, old == null ? value : function.apply(old, value), before);
  }

  private @Nullable V store(K key, @Nullable V value, int before) {
    checkUnchanged(before);
    if (value == null) {
      remove(key);
    } else {
      put(key, value);
    }
    return value;
  }

  void checkUnchanged(int before) {
    if (changes != before) {
      throw new ConcurrentModificationException();
    }
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    int before = changes;
    int count = size();
    for (int i = 0; i < count; i++) {
      // Changes that the action makes are noticed only afterwards.
      Map.Entry<K, V> entry = entryAt(i, before);
      action.accept(entry.getKey(), entry.getValue());
    }
    checkUnchanged(before);
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    own();
    int before = changes;
    for (int i = 0; i < size; i++) {
      order(i);
      HashMapNode<K, V> node = node(i);
      node.setValue(function.apply(node.getKey(), node.getValue()));
      if (changes != before) {
        throw Engine.unknown("a map that changes while it is replaced");
      }
    }
  }

  /** The entry at a position of the order of iteration. */
  @SuppressWarnings({"unchecked", "NullAway"})
  Map.Entry<K, V> entryAt(int position, int before) {
    if (changes != before) {
      throw Engine.unknown("a map that changes during forEach");
    }
    InputEntries entries = input;
    if (entries != null) {
      String key = entries.keyAt(position);
      return (Map.Entry<K, V>) new HashMapInputEntry<>(key, entries.value(key));
    }
    order(position);
    return node(position);
  }

  @Override
  public Set<K> keySet() {
    return new HashMapKeys<>(this);
  }

  @Override
  public Collection<V> values() {
    return new HashMapValues<>(this);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new HashMapEntries<>(this);
  }

  @Override
  public Object clone() {
    throw Engine.unknown("the clone of a map");
  }
}
