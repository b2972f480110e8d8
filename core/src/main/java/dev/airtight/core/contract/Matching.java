package dev.airtight.core.contract;

import dev.airtight.core.pattern.RegularPattern;

/**
 * A {@code matching /re/} restriction of a string.
 *
 * @param source the pattern as written between the slashes
 */
public record Matching(RegularPattern pattern, String source, Clause clause) {}
