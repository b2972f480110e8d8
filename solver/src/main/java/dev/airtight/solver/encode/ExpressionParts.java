package dev.airtight.solver.encode;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Expression;
import dev.airtight.core.contract.MemberExpression;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.TextExpression;
import java.util.ArrayList;
import java.util.List;

/** Walks expressions. */
public final class ExpressionParts {

  private ExpressionParts() {}

  /** The expression and everything inside it, outer ones first. */
  public static List<Expression> all(Expression expression) {
    List<Expression> found = new ArrayList<>();
    collect(expression, found);
    return found;
  }

  private static void collect(Expression expression, List<Expression> found) {
    found.add(expression);
    direct(expression).forEach(part -> collect(part, found));
  }

  /** The operands of an expression. */
  private static List<? extends Expression> direct(Expression expression) {
    if (expression instanceof Condition condition) {
      return ofCondition(condition);
    }
    if (expression instanceof NumberExpression number) {
      return ofNumber(number);
    }
    if (expression instanceof TextExpression.TextOf of) {
      return List.of(of.reference());
    }
    if (expression instanceof MemberExpression.MemberOf of) {
      return List.of(of.reference());
    }
    return expression instanceof ReferenceExpression.FieldOf field
        ? List.of(field.target())
        : List.of();
  }

  private static List<? extends Expression> ofCondition(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return List.of(not.operand());
    }
    if (condition instanceof Condition.And and) {
      return and.operands();
    }
    if (condition instanceof Condition.Or or) {
      return or.operands();
    }
    if (condition instanceof Condition.Implies implies) {
      return List.of(implies.premise(), implies.conclusion());
    }
    if (condition instanceof Condition.SameTruth same) {
      return List.of(same.left(), same.right());
    }
    if (condition instanceof Condition.Quantified quantified) {
      return List.of(quantified.collection(), quantified.body());
    }
    if (condition instanceof Condition.CompareNumbers compare) {
      return List.of(compare.left(), compare.right());
    }
    if (condition instanceof Condition.SameMember same) {
      return List.of(same.left(), same.right());
    }
    return ofAtom(condition);
  }

  private static List<? extends Expression> ofAtom(Condition condition) {
    if (condition instanceof Condition.TruthOf truth) {
      return List.of(truth.reference());
    }
    if (condition instanceof Condition.Present present) {
      return List.of(present.field());
    }
    if (condition instanceof Condition.IsNull isNull) {
      return List.of(isNull.reference());
    }
    if (condition instanceof Condition.IsVariant is) {
      return List.of(is.reference());
    }
    if (condition instanceof Condition.HasKey hasKey) {
      return List.of(hasKey.map(), hasKey.key());
    }
    if (condition instanceof Condition.SameText same) {
      return List.of(same.left(), same.right());
    }
    if (condition instanceof Condition.ContainsText contains) {
      return List.of(contains.whole(), contains.part());
    }
    if (condition instanceof Condition.StartsWith starts) {
      return List.of(starts.text(), starts.prefix());
    }
    if (condition instanceof Condition.EndsWith ends) {
      return List.of(ends.text(), ends.suffix());
    }
    return condition instanceof Condition.Matches matches ? List.of(matches.text()) : List.of();
  }

  private static List<? extends Expression> ofNumber(NumberExpression number) {
    if (number instanceof NumberExpression.NumberOf of) {
      return List.of(of.reference());
    }
    if (number instanceof NumberExpression.Length length) {
      return List.of(length.text());
    }
    if (number instanceof NumberExpression.Size size) {
      return List.of(size.collection());
    }
    if (number instanceof NumberExpression.Sum sum) {
      return List.of(sum.collection(), sum.body());
    }
    if (number instanceof NumberExpression.Negate negate) {
      return List.of(negate.operand());
    }
    return number instanceof NumberExpression.Arithmetic arithmetic
        ? List.of(arithmetic.left(), arithmetic.right())
        : List.of();
  }
}
