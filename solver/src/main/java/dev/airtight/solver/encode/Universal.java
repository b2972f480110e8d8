package dev.airtight.solver.encode;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Condition;
import dev.airtight.solver.term.BoolTerm;

/**
 * A condition that holds for every element of a collection some of whose elements are not shown.
 * {@link RequirementEncoder#instantiate} says it of an element once there is one.
 *
 * @param collection the very node (by identity) of the list or map
 * @param guard under which condition it is claimed
 * @param variable the element's name in the body
 * @param body what holds for it
 * @param environment the other variables of the body
 * @param clause the requirement it comes from
 */
public record Universal(
    SymbolicJson collection,
    BoolTerm guard,
    String variable,
    Condition body,
    SymbolicEnvironment environment,
    Clause clause) {}
