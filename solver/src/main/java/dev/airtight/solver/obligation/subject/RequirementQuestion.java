package dev.airtight.solver.obligation.subject;

import dev.airtight.core.contract.Requirement;
import dev.airtight.solver.obligation.answer.Obligation.Kind;

/**
 * Whether a requirement agrees with the rest of its subject and adds something to it.
 *
 * @param name what the id ends with
 */
public record RequirementQuestion(String name, Kind kind, Requirement requirement) {}
