package dev.airtight.paths.standin;

import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through the entries of a map as it was when this was made. */
final class ConcurrentHashMapSpliterator<K, V, T> implements Spliterator<T> {
  private final ConcurrentHashMapStandIn<K, V> map;
  private final Function<Map.Entry<K, V>, T> part;
  private final int characteristics;
  private final int moves;
  private final int changes;
  private final int size;
  private int next;

  ConcurrentHashMapSpliterator(
      ConcurrentHashMapStandIn<K, V> map, Function<Map.Entry<K, V>, T> part, int characteristics) {
    this.map = map;
    this.part = part;
    this.characteristics = characteristics | Spliterator.CONCURRENT | Spliterator.NONNULL;
    this.moves = map.table().moves();
    this.changes = map.table().changes();
    this.size = map.size();
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    Objects.requireNonNull(action);
    if (map.table().changes() != changes) {
      throw Engine.unknown("a ConcurrentHashMap that changes while it is gone through");
    }
    if (next >= size) {
      return false;
    }
    Map.Entry<K, V> entry = map.table().entryAt(next, moves);
    next++;
    action.accept(part.apply(entry));
    return true;
  }

  @Override
  public @Nullable Spliterator<T> trySplit() {
    throw Engine.unknown("how a ConcurrentHashMap is split");
  }

  @Override
  public long estimateSize() {
    return size;
  }

  @Override
  public int characteristics() {
    return characteristics;
  }
}
