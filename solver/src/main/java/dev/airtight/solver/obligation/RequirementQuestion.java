package dev.airtight.solver.obligation;

import dev.airtight.core.contract.Requirement;
import dev.airtight.solver.obligation.Obligation.Kind;

/**
 * Whether a requirement agrees with the rest of its subject and adds something to it.
 *
 * @param name what the id ends with
 */
record RequirementQuestion(String name, Kind kind, Requirement requirement) {}
