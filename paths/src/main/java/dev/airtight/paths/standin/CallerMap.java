package dev.airtight.paths.standin;

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
 * A map with String keys that a caller made, of any of the JDK's classes. Whether it can be changed
 * and whether it can be asked for null or for no String depends on its class, which is not known.
 */
final class CallerMap<V extends @Nullable Object> extends AbstractMap<String, V>
    implements OfCaller {
  private static final int FIRST_ROOM = 8;
  final String name;
  final InputEntries entries;
  private @Nullable CallerComparison comparison;

  /** The keys handed out, by their position. */
  private @Nullable Object @Nullable [] keys;

  CallerMap(String name, InputEntries entries) {
    this.name = name;
    this.entries = entries;
  }

  private RuntimeException changed() {
    if (Engine.classDecides(this)) {
      throw new UnsupportedOperationException();
    }
    throw Engine.unknown("changing " + name + ", which may be modifiable,");
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  V value(String key) {
    return (V) entries.value(key == null ? entries.anyKey() : key);
  }

  /** The key at a position of the order of iteration: one object, however often it is met. */
  @SuppressWarnings("NullAway")
  String keyAt(int position) {
    if (!Engine.isKnown(position)) {
      // Some classes have a null key, which may stand anywhere.
      return Engine.choose(2) == 0 ? entries.keyAt(position) : null;
    }
    @Nullable Object[] handedOut = keys();
    if (position >= handedOut.length) {
      @Nullable Object[] longer = new @Nullable Object[2 * handedOut.length];
      for (int i = 0; i < handedOut.length; i++) {
        longer[i] = handedOut[i];
      }
      handedOut = longer;
      keys = longer;
    }
    Object known = handedOut[position];
    if (known == null) {
      known = entries.keyAt(position);
      handedOut[position] = known;
    }
    return (String) known;
  }

  private @Nullable Object[] keys() {
    @Nullable Object[] made = keys;
    if (made == null) {
      made = new @Nullable Object[FIRST_ROOM];
      keys = made;
    }
    return made;
  }

  private CallerComparison comparison() {
    CallerComparison made = comparison;
    if (made == null) {
      made = new CallerComparison(this);
      comparison = made;
    }
    return made;
  }

  /** The key that the map takes for the same as one, or null. */
  private @Nullable Object located(@Nullable Object key) {
    if (key == null) {
      if (Engine.classDecides(this)) {
        throw new NullPointerException();
      }
      return null;
    }
    if (!(key instanceof String)) {
      throw Engine.unknown("asking " + name + " for a key that is no String");
    }
    CallerComparison known = comparison();
    if (known.isByEquals()) {
      return entries.has(key) ? key : null;
    }
    if (Engine.isAmong(key, keys())) {
      return key;
    }
    if (!known.wasAsked(key)) {
      known.remember(key, entries.size() > 0 && Engine.choose(2) == 0 ? entries.anyKey() : null);
    }
    return known.answer(key);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean isEmpty() {
    return entries.size() == 0;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return located(key) != null;
  }

  /** An IdentityHashMap does not compare values by equals either. */
  @Override
  public boolean containsValue(@Nullable Object value) {
    boolean isEqual = values().contains(value);
    return comparison().isByEquals() ? isEqual : entries.size() > 0 && Engine.choose(2) == 0;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    Object found = located(key);
    return found == null ? null : value((String) found);
  }

  @Override
  public V getOrDefault(@Nullable Object key, V other) {
    Object found = located(key);
    return found == null ? other : value((String) found);
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super V> action) {
    Objects.requireNonNull(action);
    int count = entries.size();
    for (int i = 0; i < count; i++) {
      String key = keyAt(i);
      action.accept(key, value(key));
    }
  }

  @Override
  public Set<String> keySet() {
    return new CallerKeys(this);
  }

  @Override
  public Collection<V> values() {
    return new CallerValues<>(this);
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return new CallerEntries<>(this);
  }

  @Override
  public @Nullable V put(String key, V value) {
    throw changed();
  }

  @Override
  public void putAll(Map<? extends String, ? extends V> other) {
    throw changed();
  }

  @Override
  public @Nullable V putIfAbsent(String key, V value) {
    throw changed();
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    throw changed();
  }

  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    throw changed();
  }

  @Override
  public void clear() {
    throw changed();
  }

  @Override
  public @Nullable V replace(String key, V value) {
    throw changed();
  }

  @Override
  public boolean replace(String key, V old, V value) {
    throw changed();
  }

  @Override
  public void replaceAll(BiFunction<? super String, ? super V, ? extends V> function) {
    throw changed();
  }

  @Override
  public @Nullable V computeIfAbsent(String key, Function<? super String, ? extends V> function) {
    throw changed();
  }

  @Override
  public @Nullable V computeIfPresent(
      String key, BiFunction<? super String, ? super V, ? extends V> function) {
    throw changed();
  }

  @Override
  public @Nullable V compute(
      String key, BiFunction<? super String, ? super @Nullable V, ? extends V> function) {
    throw changed();
  }

  @Override
  public @Nullable V merge(
      String key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
    throw changed();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (other == this) {
      return true;
    }
    throw Engine.unknown("comparing " + name);
  }

  @Override
  public int hashCode() {
    throw Engine.unknown("the hash code of " + name);
  }
}
