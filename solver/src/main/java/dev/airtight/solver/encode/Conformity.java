package dev.airtight.solver.encode;

import java.util.List;

/**
 * What makes a symbolic value one of its type, as far as its parts are shown.
 *
 * @param constraints all of them hold for every value of the type
 * @param universals what elements that are not shown yet have to satisfy by requirements, beside
 *     their own type
 */
public record Conformity(List<Constraint> constraints, List<Universal> universals) {
  public Conformity {
    constraints = List.copyOf(constraints);
    universals = List.copyOf(universals);
  }
}
