package dev.airtight.paths.standin;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a map of a caller. */
final class CallerKeys extends CallerMapView<@Nullable Object, String> implements Set<String> {
  @SuppressWarnings("unchecked")
  CallerKeys(CallerMap<?> map) {
    super("the keys of ", (CallerMap<@Nullable Object>) map);
  }

  @Override
  String of(String key) {
    return key;
  }

  @Override
  public boolean contains(@Nullable Object key) {
    return map.containsKey(key);
  }
}
