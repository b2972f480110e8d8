package dev.airtight.paths.snapshot;

import java.io.Serializable;

/**
 * Which object of a JVM something is.
 *
 * @param process counts the JVMs that were started one after the other
 * @param number the same for the same object of that JVM
 */
public record SnapshotObject(int process, int number) implements Serializable {}
