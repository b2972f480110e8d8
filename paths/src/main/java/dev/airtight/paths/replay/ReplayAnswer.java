package dev.airtight.paths.replay;

import java.io.Serializable;
import java.util.List;

/**
 * What a process that replays sends back.
 *
 * @param results one for each call, in order, up to one that did not end
 * @param sought what was looked for on the way
 * @param isComplete whether the same would come of it again, and that is all that was looked for
 */
record ReplayAnswer(List<ReplayResult> results, Sought sought, boolean isComplete)
    implements Serializable {
  ReplayAnswer {
    results = List.copyOf(results);
  }

  /** Where the process did not say anything, or not in time. */
  static ReplayAnswer without(ReplayResult result) {
    return new ReplayAnswer(List.of(result), Sought.NOTHING, false);
  }
}
