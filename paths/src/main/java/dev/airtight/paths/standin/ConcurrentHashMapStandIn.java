package dev.airtight.paths.standin;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.util.concurrent.ConcurrentHashMap}, as one thread sees it. What it
 * does where a function changes the map that asks it depends on the buckets, and is left open, as
 * is the order of iteration.
 */
public class ConcurrentHashMapStandIn<K, V> extends AbstractMap<K, V>
    implements ConcurrentMap<K, V>, Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMapTable<K, V> table = new HashMapTable<>();

  /** Whether a function is being asked what to put: where it writes, the JDK may refuse. */
  private boolean isAsking;

  public ConcurrentHashMapStandIn() {}

  public ConcurrentHashMapStandIn(int capacity) {
    this(capacity, 1, 1);
  }

  public ConcurrentHashMapStandIn(int capacity, float loadFactor) {
    this(capacity, loadFactor, 1);
  }

  public ConcurrentHashMapStandIn(int capacity, float loadFactor, int threads) {
    if (!(loadFactor > 0) || capacity < 0 || threads <= 0) {
      throw new IllegalArgumentException();
    }
  }

  public ConcurrentHashMapStandIn(Map<? extends K, ? extends V> other) {
    putAll(other);
  }

  /** A set of keys that adds to the map. */
  public static <T> ConcurrentHashMapKeys<T, Boolean> newKeySet() {
    return new ConcurrentHashMapKeys<>(new ConcurrentHashMapStandIn<>(), Boolean.TRUE);
  }

  public static <T> ConcurrentHashMapKeys<T, Boolean> newKeySet(int capacity) {
    return new ConcurrentHashMapKeys<>(new ConcurrentHashMapStandIn<>(capacity), Boolean.TRUE);
  }

  final HashMapTable<K, V> table() {
    return table;
  }

  private @Nullable V found(int index) {
    return index < 0 ? null : table.node(index).getValue();
  }

  /** Any key is asked, whatever is in the map. */
  private static int hash(Object key) {
    Objects.requireNonNull(key);
    return HashMapTable.hash(key);
  }

  final @Nullable V putEntry(K key, V value, boolean onlyIfAbsent) {
    if (key == null || value == null) {
      throw new NullPointerException();
    }
    int hash = hash(key);
    int index = changed().find(key, hash);
    if (index < 0) {
      table.add(key, value, hash);
      return null;
    }
    HashMapNode<K, V> node = table.node(index);
    return onlyIfAbsent ? node.getValue() : node.setValue(value);
  }

  /** Removes the entry of a key, and tells its value; null where there is none. */
  final @Nullable V removeEntry(Object key) {
    int index = changed().find(key, hash(key));
    V value = found(index);
    if (index >= 0) {
      table.removeAt(index);
    }
    return value;
  }

  /** Removes the entry of a key that has a value. */
  final boolean removeEntry(Object key, Object value) {
    int index = changed().find(key, hash(key));
    boolean isThere = index >= 0 && Objects.equals(value, found(index));
    if (isThere) {
      table.removeAt(index);
    }
    return isThere;
  }

  private static RuntimeException changedInside() {
    return Engine.unknown("a ConcurrentHashMap that a function changes which it asks");
  }

  /** The entries, to be changed. */
  private HashMapTable<K, V> changed() {
    if (isAsking) {
      throw changedInside();
    }
    return table;
  }

  @Override
  public int size() {
    return table.size();
  }

  public long mappingCount() {
    return table.size();
  }

  @Override
  public boolean isEmpty() {
    return table.size() == 0;
  }

  @Override
  public @Nullable V get(Object key) {
    return found(table.find(key, hash(key)));
  }

  @Override
  public V getOrDefault(Object key, V other) {
    V value = get(key);
    return value == null ? other : value;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public boolean containsValue(Object value) {
    Objects.requireNonNull(value);
    return table.hasValue(value);
  }

  public boolean contains(Object value) {
    return containsValue(value);
  }

  @Override
  public @Nullable V put(K key, V value) {
    return putEntry(key, value, false);
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    return putEntry(key, value, true);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> other) {
    int size = other.size();
    for (Map.Entry<? extends K, ? extends V> entry : other.entrySet()) {
      putEntry(entry.getKey(), entry.getValue(), false);
    }
  }

  @Override
  public @Nullable V remove(Object key) {
    return removeEntry(key);
  }

  @Override
  public boolean remove(Object key, @Nullable Object value) {
    Objects.requireNonNull(key);
    return value != null && removeEntry(key, value);
  }

  @Override
  public @Nullable V replace(K key, V value) {
    if (key == null || value == null) {
      throw new NullPointerException();
    }
    int index = changed().find(key, hash(key));
    return index < 0 ? null : table.node(index).setValue(value);
  }

  @Override
  public boolean replace(K key, V old, V value) {
    if (key == null || old == null || value == null) {
      throw new NullPointerException();
    }
    int index = changed().find(key, hash(key));
    if (index < 0 || !Objects.equals(old, found(index))) {
      return false;
    }
    table.node(index).setValue(value);
    return true;
  }

  @Override
  public void clear() {
    changed().clear();
  }

  @Override
  public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    if (key == null || function == null) {
      throw new NullPointerException();
    }
    int hash = hash(key);
    V old = found(changed().find(key, hash));
    if (old != null) {
      return old;
    }
    V made = asked(() -> function.apply(key));
    if (made != null) {
      table.add(key, made, hash);
    }
    return made;
  }

  @Override
  public @Nullable V computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends V> function) {
    if (key == null || function == null) {
      throw new NullPointerException();
    }
    int index = changed().find(key, hash(key));
    V old = found(index);
    return old == null ? null : stored(index, asked(() -> function.apply(key, old)));
  }

  @Override
  public @Nullable V compute(
      K key, BiFunction<? super K, ? super @Nullable V, ? extends V> function) {
    if (key == null || function == null) {
      throw new NullPointerException();
    }
    int hash = hash(key);
    int index = changed().find(key, hash);
    V old = found(index);
    V made = asked(() -> function.apply(key, old));
    if (index >= 0) {
      return stored(index, made);
    } else if (made != null) {
      table.add(key, made, hash);
    }
    return made;
  }

  @Override
  public @Nullable V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
    if (key == null || value == null || function == null) {
      throw new NullPointerException();
    }
    int hash = hash(key);
    int index = changed().find(key, hash);
    V old = found(index);
    if (old == null) {
      table.add(key, value, hash);
      return value;
    }
    return stored(index, asked(() -> function.apply(old, value)));
  }

  /** What a function of the program makes. */
  private @Nullable V asked(Supplier<? extends @Nullable V> function) {
    if (isAsking) {
      throw changedInside();
    }
    isAsking = true;
    try {
      return function.get();
    } finally {
      isAsking = false;
    }
  }

  /** Puts another value into an entry; null removes it. */
  private @Nullable V stored(int index, @Nullable V value) {
    if (value == null) {
      table.removeAt(index);
    } else {
      table.node(index).setValue(value);
    }
    return value;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    forEachEntry(entry -> action.accept(entry.getKey(), entry.getValue()));
  }

  /** Which entries the JDK meets of those that come meanwhile depends on the buckets. */
  final void forEachEntry(Consumer<? super Map.Entry<K, V>> action) {
    ConcurrentHashMapIterator<K, V, Map.Entry<K, V>> met =
        new ConcurrentHashMapIterator<>(this, entry -> entry);
    while (met.hasNext()) {
      action.accept(met.next());
      met.checkUnchanged();
    }
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    changed().replaceAll((key, value) -> replaced(key, value, function));
  }

  /** Where the function itself puts another value there, the JDK asks it again. */
  @SuppressWarnings("ReferenceEquality")
  private V replaced(K key, V value, BiFunction<? super K, ? super V, ? extends V> function) {
    int before = table.changes();
    V made = Objects.requireNonNull(function.apply(key, value));
    if (table.changes() != before
        || (!table.isOpen() && found(table.find(key, hash(key))) != value)) {
      throw changedInside();
    }
    return made;
  }

  @Override
  public ConcurrentHashMapKeys<K, V> keySet() {
    return new ConcurrentHashMapKeys<>(this, null);
  }

  public ConcurrentHashMapKeys<K, V> keySet(V value) {
    return new ConcurrentHashMapKeys<>(this, Objects.requireNonNull(value));
  }

  @Override
  public Collection<V> values() {
    return new ConcurrentHashMapValues<>(this);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new ConcurrentHashMapEntries<>(this);
  }

  public Enumeration<K> keys() {
    return Collections.enumeration(keySet());
  }

  public Enumeration<V> elements() {
    return Collections.enumeration(values());
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public String toString() {
    return super.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (other == this) {
      return true;
    }
    if (!(other instanceof Map<?, ?> others)) {
      return false;
    }
    boolean[] isOther = {false};
    forEachEntry(
        entry -> {
          Object theirs = isOther[0] ? null : others.get(entry.getKey());
          isOther[0] = theirs == null || !Objects.equals(theirs, entry.getValue());
        });
    if (isOther[0]) {
      return false;
    }
    for (Map.Entry<?, ?> entry : others.entrySet()) {
      Object key = entry.getKey();
      Object theirs = key == null ? null : entry.getValue();
      V value = key == null || theirs == null ? null : get(key);
      if (value == null || !Objects.equals(theirs, value)) {
        return false;
      }
    }
    return true;
  }
}
