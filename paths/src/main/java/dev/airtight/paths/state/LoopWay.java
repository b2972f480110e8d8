package dev.airtight.paths.state;

import dev.airtight.solver.term.BoolTerm;
import java.util.List;

/**
 * A way back to the head of a loop that stands for any number of rounds.
 *
 * @param loop what messages call it
 * @param measured what may have become smaller since the head
 */
public record LoopWay(LoopSite site, String loop, List<Measured> measured) {
  public LoopWay {
    measured = List.copyOf(measured);
  }

  /**
   * A measure in one round.
   *
   * @param isSmaller when it became smaller
   * @param isNotLarger when it did not become larger
   */
  public record Measured(LoopMeasure measure, BoolTerm isSmaller, BoolTerm isNotLarger) {}
}
