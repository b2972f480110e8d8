package dev.airtight.solver.smtlib;

import dev.airtight.solver.term.BoolTerm;

/**
 * One asserted term of a query.
 *
 * @param comment where it comes from, in words; may have several lines; empty for none
 */
public record Assertion(String comment, BoolTerm term) {}
