package dev.airtight.paths.standin;

import org.jspecify.annotations.Nullable;

/** The values of a map of a caller. */
final class CallerValues<V extends @Nullable Object> extends CallerMapView<V, V> {
  CallerValues(CallerMap<V> map) {
    super("the values of ", map);
  }

  @Override
  V of(String key) {
    return map.value(key);
  }
}
