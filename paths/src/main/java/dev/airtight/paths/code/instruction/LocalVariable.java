package dev.airtight.paths.code.instruction;

/**
 * A named local variable where the compiler kept debug information.
 *
 * @param start the index of the first instruction where it has a value
 */
public record LocalVariable(String name, int slot, int start) {}
