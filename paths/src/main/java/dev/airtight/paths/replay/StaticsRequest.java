package dev.airtight.paths.replay;

import dev.airtight.paths.snapshot.SnapshotObject;
import java.io.Serializable;
import java.util.List;

/** What is asked of a process that initialises classes. Class names are internal names. */
sealed interface StaticsRequest extends Serializable {

  /**
   * Sent once, before anything else.
   *
   * @param number of the process among those of one class path
   */
  record Begin(List<String> classPath, int number, long limitMillis) implements StaticsRequest {}

  record Initialise(String className) implements StaticsRequest {}

  record ReadField(String className, String field) implements StaticsRequest {}

  /**
   * @param object one that a process of this class path gave
   */
  record ReadObject(SnapshotObject object) implements StaticsRequest {}
}
