package dev.airtight.paths.replay;

import java.io.Serializable;
import java.util.List;

/**
 * What is sent to a process that replays.
 *
 * @param calls one after the other, on the same classes
 * @param limitMillis for all of them
 */
record ReplayRequest(List<String> classPath, List<ReplayCall> calls, long limitMillis)
    implements Serializable {
  ReplayRequest {
    calls = List.copyOf(calls);
  }
}
