package dev.airtight.paths.standin;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;

/** The entries of a map that cannot be changed, as a view. */
final class MapOfEntries<K, V> extends AbstractSet<Map.Entry<K, V>> {
  private final HashMapTable<K, V> entries;

  MapOfEntries(HashMapTable<K, V> entries) {
    this.entries = entries;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return new FixedIterator<>(entries, entry -> Map.entry(entry.getKey(), entry.getValue()));
  }
}
