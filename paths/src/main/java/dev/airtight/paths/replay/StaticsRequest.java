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

  /**
   * Makes a world in which classes are initialised in an order, where there is none yet.
   *
   * @param order the last one is asked about
   */
  record Initialise(List<String> order) implements StaticsRequest {}

  /**
   * @param order of the world
   */
  record ReadField(List<String> order, String className, String field) implements StaticsRequest {}

  /**
   * Asks what was looked for in a world.
   *
   * @param order of the world
   */
  record WhatWasSought(List<String> order) implements StaticsRequest {}

  /**
   * @param object one that a process of this class path gave
   */
  record ReadObject(SnapshotObject object) implements StaticsRequest {}
}
