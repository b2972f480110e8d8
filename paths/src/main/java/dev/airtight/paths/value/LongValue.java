package dev.airtight.paths.value;

import dev.airtight.solver.term.IntTerm;

/**
 * A 64-bit value as a mathematical integer.
 *
 * @param term always within {@code -2^63 .. 2^63-1} on the path that holds it
 */
public record LongValue(IntTerm term) implements Value {}
