package dev.airtight.paths.standin;

import java.io.Serializable;
import java.lang.reflect.Array;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.util.HashMap}. {@link HashMapOrder} says in which order it iterates.
 * As in the JDK, no method here calls another one that a subclass may override, but for the views
 * and {@code putAll}, which ask the other map.
 *
 * <p>A map of the input has {@link #input}, and entries of its own only once it was changed.
 */
public class HashMapStandIn<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractMap<K, V> implements Map<K, V>, Cloneable, Serializable {
  private static final long serialVersionUID = 1L;
  private static final float LOAD_FACTOR = 0.75f;

  /** The entries of a map of the input, or of a copy of one; else null. */
  private @Nullable InputEntries input;

  private @Nullable HashMapTable<K, V> table;

  public HashMapStandIn() {
    make(HashMapOrder.STANDARD);
  }

  public HashMapStandIn(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException();
    }
    make(HashMapOrder.buckets(capacity));
  }

  /** Since JDK 19. */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      HashMapStandIn<K, V> newHashMap(int mappings) {
    return new HashMapStandIn<>(calculateHashMapCapacity(mappings));
  }

  /** Other classes of the JDK ask, too, since JDK 19; nobody sees what is not known. */
  static int calculateHashMapCapacity(int mappings) {
    return Engine.isKnown(mappings) && mappings > 0 && mappings < HashMapOrder.MOST / 4
        ? (4 * mappings + 2) / 3
        : mappings;
  }

  public HashMapStandIn(int capacity, float loadFactor) {
    if (capacity < 0 || !(loadFactor > 0)) {
      throw new IllegalArgumentException();
    }
    make(loadFactor == LOAD_FACTOR ? HashMapOrder.buckets(capacity) : HashMapOrder.UNKNOWN);
  }

  private void make(int buckets) {
    table = new HashMapTable<>(isLinked(), null, buckets);
  }

  /** Its entries came there in a way that is not known. */
  final void leaveOrderOpen() {
    make(HashMapOrder.UNKNOWN);
  }

  /** A copy of a map of the input that keeps its order has the same entries. */
  public HashMapStandIn(Map<? extends K, ? extends V> other) {
    if (isLinked() && other instanceof CallerMap<?> caller) {
      input = caller.entries;
    } else {
      table();
      putAll(other, false);
    }
  }

  final HashMapTable<K, V> table() {
    HashMapTable<K, V> made = table;
    if (made == null) {
      made = new HashMapTable<>(isLinked(), input, HashMapOrder.UNKNOWN);
      table = made;
    }
    return made;
  }

  /** The table, with entries of its own. */
  final HashMapTable<K, V> changed() {
    HashMapTable<K, V> own = table();
    own.own();
    return own;
  }

  /** Whether entries are iterated as they were put. */
  boolean isLinked() {
    return false;
  }

  /** An entry was added, and not by a constructor. */
  void afterAdding() {}

  private @Nullable V putEntry(K key, V value, boolean onlyIfAbsent, boolean isAddition) {
    HashMapTable<K, V> own = table();
    if (own.isTooLargeFor(key) && Engine.isOfJdk(this)) {
      V old = own.get(key, null);
      if (!onlyIfAbsent || old == null) {
        own.lose();
      }
      return old;
    }
    own.own();
    int hash = HashMapTable.hash(key);
    int index = own.find(key, hash);
    if (index >= 0) {
      HashMapNode<K, V> node = own.node(index);
      return onlyIfAbsent && node.getValue() != null ? node.getValue() : node.setValue(value);
    }
    own.add(key, value, hash);
    if (isAddition) {
      afterAdding();
    }
    return null;
  }

  private void putAll(Map<? extends K, ? extends V> other, boolean isAddition) {
    if (other.size() > 0) {
      changed().prepareFor(other.size());
      for (Map.Entry<? extends K, ? extends V> entry : other.entrySet()) {
        putEntry(entry.getKey(), entry.getValue(), false, isAddition);
      }
    }
  }

  @Override
  public int size() {
    return table().size();
  }

  @Override
  public boolean isEmpty() {
    return table().size() == 0;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return table().has(key);
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return table().hasValue(value);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return table().get(key, null);
  }

  @Override
  @SuppressWarnings("NullAway")
  public V getOrDefault(@Nullable Object key, V other) {
    return table().get(key, other);
  }

  @Override
  public @Nullable V put(K key, V value) {
    return putEntry(key, value, false, true);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> other) {
    putAll(other, true);
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    return putEntry(key, value, true, true);
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    HashMapNode<K, V> removed = table().remove(key);
    return removed == null ? null : removed.getValue();
  }

  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    return table().remove(key, value);
  }

  @Override
  public void clear() {
    table().clear();
  }

  @Override
  public @Nullable V replace(K key, V value) {
    HashMapTable<K, V> own = changed();
    int index = own.find(key);
    return index < 0 ? null : own.node(index).setValue(value);
  }

  @Override
  public boolean replace(K key, V old, V value) {
    HashMapTable<K, V> own = changed();
    int index = own.find(key);
    if (index < 0 || !Objects.equals(own.node(index).getValue(), old)) {
      return false;
    }
    own.node(index).setValue(value);
    return true;
  }

  @Override
  public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    Objects.requireNonNull(function);
    HashMapTable<K, V> own = changed();
    int hash = HashMapTable.hash(key);
    own.prepare();
    int index = own.find(key, hash);
    V old = index < 0 ? null : own.node(index).getValue();
    if (old != null) {
      return old;
    }
    int before = own.changes();
    V made = function.apply(key);
    own.checkUnchanged(before);
    if (made != null) {
      store(key, hash, index, made);
    }
    return made;
  }

  @Override
  public @Nullable V computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    HashMapTable<K, V> own = changed();
    int index = own.find(key);
    V old = index < 0 ? null : own.node(index).getValue();
    if (old == null) {
      return null;
    }
    int before = own.changes();
    V made = function.apply(key, old);
    own.checkUnchanged(before);
    if (made == null) {
      own.remove(key);
    } else {
      own.node(index).setValue(made);
    }
    return made;
  }

  @Override
  public @Nullable V compute(
      K key, BiFunction<? super K, ? super @Nullable V, ? extends V> function) {
    Objects.requireNonNull(function);
    HashMapTable<K, V> own = changed();
    int hash = HashMapTable.hash(key);
    own.prepare();
    int index = own.find(key, hash);
    int before = own.changes();
    V made = function.apply(key, index < 0 ? null : own.node(index).getValue());
    own.checkUnchanged(before);
    return store(key, hash, index, made);
  }

  @Override
  public @Nullable V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
    if (value == null || function == null) {
      throw new NullPointerException();
    }
    HashMapTable<K, V> own = changed();
    int hash = HashMapTable.hash(key);
    own.prepare();
    int index = own.find(key, hash);
    V old = index < 0 ? null : own.node(index).getValue();
    int before = own.changes();
    V made = old == null ? value : function.apply(old, value);
    own.checkUnchanged(before);
    return store(key, hash, index, made);
  }

  /** Puts what a function made for a key at a place, where -1 is none; null removes the entry. */
  private @Nullable V store(K key, int hash, int index, @Nullable V value) {
    HashMapTable<K, V> own = table();
    if (value != null && index >= 0) {
      own.node(index).setValue(value);
    } else if (value != null) {
      own.addFirst(key, value, hash);
      afterAdding();
    } else if (index >= 0) {
      // As in the JDK, which searches for the key once more.
      own.remove(key, hash);
    }
    return value;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    table().forEach(entry -> action.accept(entry.getKey(), entry.getValue()));
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    changed().replaceAll(function);
  }

  @Override
  public Set<K> keySet() {
    return isLinked() ? new LinkedHashMapKeySet<>(this) : new HashMapKeySet<>(this);
  }

  @Override
  public Collection<V> values() {
    return isLinked()
        ? new LinkedHashMapValueCollection<>(this)
        : new HashMapValueCollection<>(this);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return isLinked() ? new LinkedHashMapEntrySet<>(this) : new HashMapEntrySet<>(this);
  }

  /** The JDK's HashSet calls it. */
  final <T extends @Nullable Object> T[] keysToArray(T[] room) {
    return table().copyTo(room, Map.Entry::getKey);
  }

  final <T extends @Nullable Object> T[] valuesToArray(T[] room) {
    return table().copyTo(room, Map.Entry::getValue);
  }

  /** The JDK's HashSet calls it. */
  @SuppressWarnings({"unchecked", "NullAway"})
  final <T extends @Nullable Object> T[] prepareArray(T[] room) {
    int size = table().size();
    if (room.length < size) {
      return (T[]) Array.newInstance(room.getClass().getComponentType(), size);
    }
    if (room.length > size) {
      room[size] = null;
    }
    return room;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object clone() {
    HashMapStandIn<K, V> copy;
    try {
      copy = (HashMapStandIn<K, V>) super.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new InternalError(impossible);
    }
    copy.input = null;
    copy.table = null;
    copy.putAll(this, false);
    return copy;
  }
}
