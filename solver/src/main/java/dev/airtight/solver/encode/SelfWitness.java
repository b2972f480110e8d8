package dev.airtight.solver.encode;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Condition.NumberComparison;
import dev.airtight.core.contract.Condition.Quantifier;
import dev.airtight.core.contract.Expression;
import dev.airtight.core.contract.MemberExpression;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.TextExpression;

/**
 * Conditions that every element fulfils by being there itself: {@code all a in L: any b in L:
 * a.name == b.name}, whatever the list. "No" is said of what is not looked at.
 */
final class SelfWitness {
  private final String outer;
  private final String inner;

  private SelfWitness(String outer, String inner) {
    this.outer = outer;
    this.inner = inner;
  }

  /** Whether an {@code all} is true of any collection. */
  static boolean suffices(Condition.Quantified all) {
    return all.body() instanceof Condition.Quantified any
        && any.quantifier() == Quantifier.ANY
        && new SelfWitness("", "").isSame(all.collection(), any.collection())
        && new SelfWitness(all.variable(), any.variable()).isTrue(any.body());
  }

  /** Whether a condition is true where both variables are one element. */
  private boolean isTrue(Condition condition) {
    if (condition instanceof Condition.And and) {
      return and.operands().stream().allMatch(this::isTrue);
    } else if (condition instanceof Condition.Or or) {
      return or.operands().stream().anyMatch(this::isTrue);
    } else if (condition instanceof Condition.Implies implies) {
      return isTrue(implies.conclusion());
    } else if (condition instanceof Condition.CompareNumbers compare) {
      return compare.comparison() != NumberComparison.LESS
          && isSame(compare.left(), compare.right());
    } else if (condition instanceof Condition.SameText same) {
      return isSame(same.left(), same.right());
    }
    return condition instanceof Condition.SameMember same && isSame(same.left(), same.right());
  }

  private boolean isSame(Expression one, Expression other) {
    if (one instanceof NumberExpression.NumberOf left
        && other instanceof NumberExpression.NumberOf right) {
      return isSame(left.reference(), right.reference());
    } else if (one instanceof NumberExpression.Length left
        && other instanceof NumberExpression.Length right) {
      return isSame(left.text(), right.text());
    } else if (one instanceof TextExpression.TextOf left
        && other instanceof TextExpression.TextOf right) {
      return isSame(left.reference(), right.reference());
    } else if (one instanceof MemberExpression.MemberOf left
        && other instanceof MemberExpression.MemberOf right) {
      return isSame(left.reference(), right.reference());
    } else if (one instanceof ReferenceExpression.FieldOf left
        && other instanceof ReferenceExpression.FieldOf right) {
      return left.field().equals(right.field()) && isSame(left.target(), right.target());
    } else if (one instanceof ReferenceExpression.Element left
        && other instanceof ReferenceExpression.Element right) {
      return canonical(left.variable()).equals(canonical(right.variable()));
    } else if (one instanceof ReferenceExpression.Argument left
        && other instanceof ReferenceExpression.Argument right) {
      return left.parameter().equals(right.parameter());
    }
    return (one instanceof ReferenceExpression.Self && other instanceof ReferenceExpression.Self)
        || (one instanceof ReferenceExpression.Output
            && other instanceof ReferenceExpression.Output);
  }

  private String canonical(String variable) {
    return variable.equals(inner) ? outer : variable;
  }
}
