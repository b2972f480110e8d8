package dev.airtight.paths.snapshot;

import java.io.Serializable;

/**
 * Which object of a JVM something is.
 *
 * @param process counts the JVMs that were started one after the other
 * @param world the same for objects of one order in which classes were initialised
 * @param number the same for the same object of that JVM
 */
public record SnapshotObject(int process, int world, int number) implements Serializable {}
