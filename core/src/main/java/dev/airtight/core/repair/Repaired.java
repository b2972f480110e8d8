package dev.airtight.core.repair;

/**
 * A repair that was made.
 *
 * @param line of the first place that it was made at, from 1
 * @param column from 1, in UTF-16 units
 * @param times how many places there were
 */
public record Repaired(Repair repair, int line, int column, int times) {}
