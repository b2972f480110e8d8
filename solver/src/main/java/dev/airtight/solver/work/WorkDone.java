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
    return counts.entrySet().stream()
        .mapToLong(each -> each.getKey().cost() * each.getValue())
        .sum();
  }
}
