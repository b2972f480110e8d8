package dev.airtight.solver.encode;

import dev.airtight.solver.term.BoolTerm;

/**
 * A condition as a term.
 *
 * <p>Where {@code exactWhen} is true, the term is true exactly where the condition holds. Elsewhere
 * the term mentions fresh variables, each of which stands for the value of something that the
 * symbolic value does not show; for every JSON value there are values of these variables with which
 * the term says whether the condition holds. So asserting the term, or its negation, never excludes
 * a value for which the condition, or its negation, holds.
 *
 * @param exactWhen constantly true for an exact encoding
 */
public record Encoding(BoolTerm term, BoolTerm exactWhen) {}
