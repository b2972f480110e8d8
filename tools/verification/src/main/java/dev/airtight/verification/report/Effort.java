package dev.airtight.verification.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What it took to work something out, counted where it is done.
 *
 * @param kinds of work that were needed, each once
 */
public record Effort(List<Kind> kinds) {
  /** None. */
  public static final Effort NONE = new Effort(List.of());

  /** Copies the list. */
  public Effort {
    kinds = List.copyOf(kinds);
  }

  /**
   * One kind of work.
   *
   * @param what a participle phrase
   * @param count how many pieces of it
   * @param nanos what that takes on a common machine, about
   */
  public record Kind(String what, long count, long nanos) {}

  /** All kinds together, about. */
  public long nanos() {
    return kinds.stream().mapToLong(Kind::nanos).sum();
  }

  /** Both together. */
  public Effort plus(Effort other) {
    Map<String, Kind> sums = new LinkedHashMap<>();
    List<Kind> all = new ArrayList<>(kinds);
    all.addAll(other.kinds);
    for (Kind each : all) {
      sums.merge(
          each.what(),
          each,
          (a, b) -> new Kind(a.what(), a.count() + b.count(), a.nanos() + b.nanos()));
    }
    return new Effort(List.copyOf(sums.values()));
  }
}
