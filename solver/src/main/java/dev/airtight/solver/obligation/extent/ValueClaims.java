package dev.airtight.solver.obligation.extent;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Conditions that hold of a value, and what it is called in them: by the name of a variable only in
 * those that read nothing else.
 *
 * @param variables the names of the quantifiers that bind it; it is also the value that a {@code
 *     require} is about where {@code self}
 */
record ValueClaims(List<Condition> conditions, Set<String> variables, boolean self) {
  static final ValueClaims NONE = new ValueClaims(List.of(), Set.of(), false);

  ValueClaims {
    conditions = List.copyOf(conditions);
    variables = Set.copyOf(variables);
  }

  /** These and what a record requires of itself. */
  ValueClaims and(RecordDefinition record) {
    List<Condition> all = new ArrayList<>(conditions);
    record.requirements().stream().map(Requirement::condition).forEach(all::add);
    return new ValueClaims(all, variables, true);
  }

  /** These and one that calls the value by the name of a variable. */
  ValueClaims and(String variable, Condition condition) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(condition);
    Set<String> names = new HashSet<>(variables);
    names.add(variable);
    return new ValueClaims(all, names, self);
  }

  /** What follows where the value is this variant of its union. */
  ValueClaims ofVariant(String tag) {
    List<Condition> all = new ArrayList<>();
    conditions.forEach(condition -> collect(condition, tag, all));
    return new ValueClaims(all, variables, self);
  }

  private void collect(Condition condition, String tag, List<Condition> found) {
    if (condition instanceof Condition.And and) {
      and.operands().forEach(operand -> collect(operand, tag, found));
    } else if (condition instanceof Condition.Implies implies
        && implies.premise() instanceof Condition.IsVariant is
        && isIt(is.reference())) {
      if (is.tag().equals(tag)) {
        collect(implies.conclusion(), tag, found);
      }
    } else {
      found.add(condition);
    }
  }

  /** Whether a reference is to the value. */
  boolean isIt(ReferenceExpression reference) {
    return reference instanceof ReferenceExpression.Self
        ? self
        : reference instanceof ReferenceExpression.Element element
            && variables.contains(element.variable());
  }
}
