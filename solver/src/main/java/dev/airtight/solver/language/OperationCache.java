package dev.airtight.solver.language;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers results of operations on languages, least recently used ones dropped, bounded by total
 * table cells.
 */
public final class OperationCache {
  /** The one of the process; results are the same whoever asks. */
  public static final OperationCache SHARED = new OperationCache(2_000_000);

  /** One application; operands are languages or parameters that are compared by value. */
  public record Key(String operation, Object left, @Nullable Object right) {}

  private static final int CELLS_PER_ENTRY = 64;

  private final Map<Key, Language> results = new LinkedHashMap<>(256, 0.75f, true);
  private final long capacity;
  private long cells;

  OperationCache(long capacity) {
    this.capacity = capacity;
  }

  /** The result known for an operation, or else the computed one. */
  public Language get(Key key, Supplier<Language> compute) {
    synchronized (this) {
      Language known = results.get(key);
      if (known != null) {
        return known;
      }
    }
    // Computed outside the lock: two threads may do it at the same time, with equal results.
    Language computed = compute.get();
    synchronized (this) {
      if (results.put(key, computed) == null) {
        cells += weight(key, computed);
      }
      Iterator<Map.Entry<Key, Language>> oldest = results.entrySet().iterator();
      while (cells > capacity) {
        Map.Entry<Key, Language> dropped = oldest.next();
        cells -= weight(dropped.getKey(), dropped.getValue());
        oldest.remove();
      }
    }
    return computed;
  }

  private static long weight(Key key, Language result) {
    return CELLS_PER_ENTRY + cells(key.left()) + cells(key.right()) + result.tableCells();
  }

  private static long cells(@Nullable Object operand) {
    return operand instanceof Language language ? language.tableCells() : 0;
  }
}
