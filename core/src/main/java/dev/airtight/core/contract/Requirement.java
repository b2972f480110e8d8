package dev.airtight.core.contract;

/**
 * A total boolean expression over a value: a {@code require}, {@code where} or {@code ensure}
 * clause.
 *
 * @param clause the whole clause as written, keyword included
 */
public record Requirement(Condition condition, Clause clause) {}
