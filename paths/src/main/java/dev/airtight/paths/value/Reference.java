package dev.airtight.paths.value;

import dev.airtight.solver.term.BoolTerm;

/**
 * A reference: null where a condition holds, otherwise one definite object. Which object never
 * depends on a condition, so following a reference forks at most over null.
 *
 * @param isNull when the reference is null
 * @param object the identity of the object in the heap; meaningless where {@code isNull} is the
 *     constant true
 */
public record Reference(BoolTerm isNull, int object) implements Value {}
