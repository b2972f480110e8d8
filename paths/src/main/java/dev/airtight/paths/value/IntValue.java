package dev.airtight.paths.value;

import dev.airtight.solver.term.IntTerm;

/**
 * A 32-bit value as a mathematical integer.
 *
 * @param term always within {@code -2^31 .. 2^31-1} on the path that holds it
 */
public record IntValue(IntTerm term) implements Value {}
