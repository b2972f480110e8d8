package dev.airtight.solver.work;

import java.util.Map;

/**
 * How much work something was.
 *
 * @param counts of the kinds that were needed
 */
public record WorkDone(Map<Work, Long> counts) {
  public WorkDone {
    counts = Map.copyOf(counts);
  }

  /** In the unit of {@link Work}. */
  public long cost() {
    return counts.keySet().stream().mapToLong(this::cost).sum();
  }

  /** Of one kind, in the unit of {@link Work}: about nanoseconds. */
  public long cost(Work kind) {
    return kind.cost() * counts.getOrDefault(kind, 0L);
  }
}
