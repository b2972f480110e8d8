package dev.airtight.paths.replay;

import java.io.Serializable;

/**
 * What a process that replays sends back.
 *
 * @param reusable whether the process is as it was before the call
 */
record ReplayAnswer(ReplayResult result, boolean reusable) implements Serializable {}
