package dev.airtight.paths.standin;

import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of the spliterators of {@link java.util.HashMap}, which are bound to the map when
 * they are first asked for an entry or a size.
 */
final class HashMapSpliterator<
        K extends @Nullable Object, V extends @Nullable Object, T extends @Nullable Object>
    implements Spliterator<T>, OfSeveral {
  private final HashMapTable<K, V> table;
  private final Function<Map.Entry<K, V>, T> part;
  private final int characteristics;
  private boolean isBound;
  private boolean hasEnded;
  private int changes;
  private int moves;
  private int estimate;
  private int next;

  HashMapSpliterator(
      HashMapStandIn<K, V> map, Function<Map.Entry<K, V>, T> part, int characteristics) {
    this.table = map.table();
    this.part = part;
    this.characteristics = characteristics;
  }

  /** As the JDK's HashSet makes one of its keys. */
  @SuppressWarnings("unchecked")
  HashMapSpliterator(HashMapStandIn<K, V> map, int origin, int fence, int size, int changes) {
    this(map, entry -> (T) entry.getKey(), Spliterator.DISTINCT);
    if (origin != 0 || fence != -1 || size != 0 || changes != 0) {
      throw Engine.unknown("a spliterator of a part of a HashMap");
    }
  }

  private void bind() {
    if (!isBound) {
      isBound = true;
      changes = table.changes();
      moves = table.moves();
      hasEnded = !table.isAllocated();
    }
  }

  /** It may have an entry at hand that is none any more. */
  private void checkUnchanged() {
    if (table.changes() != changes || table.moves() != moves) {
      throw Engine.unknown("a spliterator of a HashMap that was changed since");
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    Objects.requireNonNull(action);
    if (!table.isAllocated()) {
      return false;
    }
    if (!isBound) {
      estimate = table.size();
      bind();
    }
    if (hasEnded) {
      return false;
    }
    checkUnchanged();
    if (next >= table.size()) {
      hasEnded = true;
      return false;
    }
    Map.Entry<K, V> entry = table.entryAt(next);
    next++;
    action.accept(part.apply(entry));
    table.checkUnchanged(changes);
    return true;
  }

  @Override
  public void forEachRemaining(Consumer<? super T> action) {
    Objects.requireNonNull(action);
    bind();
    if (!hasEnded) {
      checkUnchanged();
      hasEnded = true;
      table.forEachFrom(next, entry -> action.accept(part.apply(entry)));
    }
  }

  @Override
  public @Nullable Spliterator<T> trySplit() {
    throw Engine.unknown("splitting the entries of a HashMap");
  }

  @Override
  public long estimateSize() {
    if (!isBound) {
      estimate = table.size();
      bind();
    }
    return estimate;
  }

  /** The size is exact unless the map's is another by now. */
  @Override
  public int characteristics() {
    return !isBound || estimate == table.size()
        ? Spliterator.SIZED | characteristics
        : characteristics;
  }
}
