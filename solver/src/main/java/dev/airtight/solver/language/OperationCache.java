package dev.airtight.solver.language;

import dev.airtight.solver.work.WorkBudget;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was computed of languages, least recently used results dropped, bounded by total
 * table cells. There is one for each budget of work.
 */
public final class OperationCache {
  private static final long CAPACITY = 2_000_000;

  /** One application; operands are languages or parameters that are compared by value. */
  public record Key(String operation, Object left, @Nullable Object right) {}

  private static final int CELLS_PER_ENTRY = 64;

  private final Map<Key, Object> results = new LinkedHashMap<>(256, 0.75f, true);
  private final long capacity;
  private long cells;

  OperationCache(long capacity) {
    this.capacity = capacity;
  }

  /** What this thread's work computed for the key before, or computes now. */
  @SuppressWarnings("unchecked") // keys of one operation have results of one class
  public static <T> T get(Key key, Supplier<T> compute) {
    return (T)
        WorkBudget.current()
            .memory(OperationCache.class, () -> new OperationCache(CAPACITY))
            .find(key, compute);
  }

  private Object find(Key key, Supplier<?> compute) {
    synchronized (this) {
      Object known = results.get(key);
      if (known != null) {
        return known;
      }
    }
    // Computed outside the lock: two threads may do it at the same time, with equal results.
    Object computed = compute.get();
    synchronized (this) {
      if (results.put(key, computed) == null) {
        cells += weight(key, computed);
      }
      Iterator<Map.Entry<Key, Object>> oldest = results.entrySet().iterator();
      while (cells > capacity) {
        Map.Entry<Key, Object> dropped = oldest.next();
        cells -= weight(dropped.getKey(), dropped.getValue());
        oldest.remove();
      }
    }
    return computed;
  }

  private static long weight(Key key, Object result) {
    return CELLS_PER_ENTRY + cells(key.left()) + cells(key.right()) + cells(result);
  }

  private static long cells(@Nullable Object operand) {
    return operand instanceof Language language ? language.tableCells() : 0;
  }
}
