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
  final String name;
  final InputEntries entries;

  CallerMap(String name, InputEntries entries) {
    this.name = name;
    this.entries = entries;
  }

  private RuntimeException changed() {
    throw Engine.unknown("changing " + name + ", which may be unmodifiable,");
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  V value(String key) {
    return (V) entries.value(key);
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
    if (!(key instanceof String)) {
      throw Engine.unknown("asking " + name + " for a key that is null or no String");
    }
    return entries.has(key);
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return values().contains(value);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return containsKey(key) ? value((String) Objects.requireNonNull(key)) : null;
  }

  @Override
  public V getOrDefault(@Nullable Object key, V other) {
    return containsKey(key) ? value((String) Objects.requireNonNull(key)) : other;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super V> action) {
    Objects.requireNonNull(action);
    int count = entries.size();
    for (int i = 0; i < count; i++) {
      String key = entries.keyAt(i);
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
}
