package dev.airtight.solver.obligation.subject;

import dev.airtight.core.contract.Clause;
import dev.airtight.solver.encode.Constraint;
import dev.airtight.solver.encode.Constraint.Kind;
import dev.airtight.solver.term.BoolTerm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds few clauses that together exclude every value: leaves out ever smaller groups of them as
 * long as the rest still does. What makes terms a JSON value at all always stays in and is not
 * reported.
 */
final class ConflictMinimizer {

  private static final int MOST_CHECKS = 80;

  private final WitnessSearch search;
  private final String id;
  private final BoolTerm goal;
  private int checks;

  ConflictMinimizer(WitnessSearch search, String id, BoolTerm goal) {
    this.search = search;
    this.id = id;
    this.goal = goal;
  }

  /**
   * Clauses of the constraints that exclude the goal; a smallest such set if there are not too
   * many.
   *
   * @param constraints exclude the goal
   */
  List<Clause> minimize(List<Constraint> constraints) {
    Set<Clause> clauses = new LinkedHashSet<>();
    for (Constraint constraint : constraints) {
      if (constraint.kind() != Kind.STRUCTURE) {
        clauses.add(constraint.clause());
      }
    }
    List<Clause> needed = new ArrayList<>(clauses);
    for (int group = Math.max(1, needed.size() / 2); group >= 1; group /= 2) {
      for (int start = 0; start < needed.size() && checks < MOST_CHECKS; ) {
        int end = Math.min(needed.size(), start + group);
        List<Clause> fewer = new ArrayList<>(needed.subList(0, start));
        fewer.addAll(needed.subList(end, needed.size()));
        if (excluded(constraints, fewer)) {
          needed = fewer;
        } else {
          start = end;
        }
      }
    }
    return needed;
  }

  private boolean excluded(List<Constraint> constraints, List<Clause> kept) {
    checks++;
    List<Constraint> fewer =
        constraints.stream()
            .filter(each -> each.kind() == Kind.STRUCTURE || kept.contains(each.clause()))
            .toList();
    return search.excluded(id, fewer, goal);
  }
}
