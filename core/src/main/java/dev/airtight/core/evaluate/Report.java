package dev.airtight.core.evaluate;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.json.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/** The violations found so far, and the requirements that add to them. */
final class Report {

  private final ExpressionEvaluator expressions;
  private final List<Violation> violations = new ArrayList<>();

  Report(Contract contract, Matchers matchers) {
    this.expressions = new ExpressionEvaluator(contract, matchers);
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  int count() {
    return violations.size();
  }

  void add(JsonPointer place, Clause clause, Violation.Kind kind, String message) {
    violations.add(new Violation(place, clause, kind, message));
  }

  /**
   * Evaluates a requirement on a value.
   *
   * @param before the number of violations before that value was looked at: a requirement that
   *     cannot be evaluated has its reason among the later ones, or else is reported itself
   */
  void require(Requirement requirement, Environment environment, JsonPointer place, int before) {
    try {
      if (!expressions.holds(requirement.condition(), environment)) {
        String text = requirement.clause().text().strip().replaceAll("\\s+", " ");
        add(place, requirement.clause(), Violation.Kind.REQUIREMENT, "this does not hold: " + text);
      }
    } catch (NotEvaluatedException unread) {
      if (count() == before) {
        add(
            place,
            requirement.clause(),
            Violation.Kind.LIMIT,
            "the requirement cannot be evaluated: " + unread.getMessage());
      }
    }
  }
}
