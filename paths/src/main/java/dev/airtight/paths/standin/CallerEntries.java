package dev.airtight.paths.standin;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a map of a caller. */
final class CallerEntries<V extends @Nullable Object> extends CallerMapView<V, Map.Entry<String, V>>
    implements Set<Map.Entry<String, V>> {
  CallerEntries(CallerMap<V> map) {
    super("the entries of ", map);
  }

  @Override
  Map.Entry<String, V> of(String key) {
    return new HashMapInputEntry<>(key, map.value(key));
  }

  @Override
  public boolean contains(@Nullable Object entry) {
    throw Engine.unknown("comparing " + name);
  }
}
