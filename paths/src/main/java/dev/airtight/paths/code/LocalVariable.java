package dev.airtight.paths.code;

/** A named local variable where the compiler kept debug information, in instruction indices. */
public record LocalVariable(String name, TypeDescriptor type, int slot, int start, int end) {}
