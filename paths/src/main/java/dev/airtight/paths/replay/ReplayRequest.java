package dev.airtight.paths.replay;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a process that replays.
 *
 * @param calls one after the other, on the same classes
 * @param limitMillis for all of them
 * @param steps that the application's classes may make in each of them; null where they are not
 *     counted
 */
record ReplayRequest(
    List<String> classPath, List<ReplayCall> calls, long limitMillis, @Nullable Long steps)
    implements Serializable {
  ReplayRequest {
    calls = List.copyOf(calls);
  }
}
