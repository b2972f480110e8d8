package dev.airtight.solver.obligation;

import dev.airtight.core.contract.Requirement;

/**
 * Whether a requirement agrees with the rest of its type and adds something to it.
 *
 * @param name what the id ends with
 */
record RequirementQuestion(String name, Requirement requirement) {}
