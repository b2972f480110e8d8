package dev.airtight.paths.replay;

import java.io.Serializable;
import java.util.List;

/** What is sent to a process that replays. */
record ReplayRequest(List<String> classPath, ReplayCall call, long limitMillis)
    implements Serializable {}
