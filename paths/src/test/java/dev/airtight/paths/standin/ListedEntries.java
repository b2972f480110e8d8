package dev.airtight.paths.standin;

import java.util.List;
import java.util.Map;

/** The entries of a caller's map on the JVM, in the order in which that map has them. */
final class ListedEntries extends InputEntries {
  private final List<Map.Entry<String, Object>> all;

  ListedEntries(List<Map.Entry<String, Object>> all) {
    this.all = List.copyOf(all);
  }

  @Override
  int size() {
    return all.size();
  }

  @Override
  boolean has(Object key) {
    return all.stream().anyMatch(entry -> entry.getKey().equals(key));
  }

  @Override
  Object value(Object key) {
    return all.stream()
        .filter(entry -> entry.getKey().equals(key))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Override
  String keyAt(int position) {
    return all.get(position).getKey();
  }

  @Override
  String anyKey() {
    return all.get(EngineOnJvm.choose(all.size())).getKey();
  }
}
