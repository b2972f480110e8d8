package dev.airtight.paths.replay;

import java.io.Serializable;
import java.util.List;

/**
 * What a process that replays sends back.
 *
 * @param results one for each call, in order, up to one that did not end
 */
record ReplayAnswer(List<ReplayResult> results) implements Serializable {
  ReplayAnswer {
    results = List.copyOf(results);
  }
}
