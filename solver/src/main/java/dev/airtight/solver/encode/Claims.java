package dev.airtight.solver.encode;

import dev.airtight.core.contract.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which condition an element that stands for any other is a witness for. An element can be chosen
 * so that it decides one condition; for two at once there may be no such element.
 */
final class Claims {

  private Condition.@Nullable Quantified any;
  private Condition.@Nullable Quantified all;

  /**
   * Whether the condition may take its witness for itself: the first {@code any} and the first
   * {@code all} may, where no variable around them makes them several conditions.
   */
  boolean claim(Condition.Quantified condition, SymbolicEnvironment environment) {
    if (environment.elements() != null) {
      return false;
    }
    if (condition.quantifier() == Condition.Quantifier.ANY) {
      any = any == null ? condition : any;
      return any.equals(condition);
    }
    all = all == null ? condition : all;
    return all.equals(condition);
  }
}
