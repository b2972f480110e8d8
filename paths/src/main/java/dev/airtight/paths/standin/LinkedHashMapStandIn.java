package dev.airtight.paths.standin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs in place of {@link java.util.LinkedHashMap}: entries are iterated as they were put. */
public class LinkedHashMapStandIn<K extends @Nullable Object, V extends @Nullable Object>
    extends HashMapStandIn<K, V> {
  private static final long serialVersionUID = 1L;

  public LinkedHashMapStandIn() {}

  public LinkedHashMapStandIn(int capacity) {
    super(capacity);
  }

  public LinkedHashMapStandIn(int capacity, float loadFactor) {
    super(capacity, loadFactor);
  }

  public LinkedHashMapStandIn(int capacity, float loadFactor, boolean accessOrder) {
    super(capacity, loadFactor);
    if (accessOrder) {
      throw Engine.unknown("a LinkedHashMap in the order of access");
    }
  }

  public LinkedHashMapStandIn(Map<? extends K, ? extends V> other) {
    super(other);
  }

  /** Since JDK 19. */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      LinkedHashMapStandIn<K, V> newLinkedHashMap(int mappings) {
    return new LinkedHashMapStandIn<>(mappings);
  }

  @Override
  boolean isLinked() {
    return true;
  }

  @Override
  void afterAdding() {
    Map.Entry<K, V> eldest = table().nodeAt(0);
    if (removeEldestEntry(eldest)) {
      table().remove(eldest.getKey());
    }
  }

  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return false;
  }
}
