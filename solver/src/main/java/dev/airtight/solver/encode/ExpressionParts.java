package dev.airtight.solver.encode;

import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Expression;
import dev.airtight.core.contract.MemberExpression;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.TextExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Walks expressions. */
public final class ExpressionParts {

  private ExpressionParts() {}

  /** The expression and everything inside it, outer ones first. */
  public static List<Expression> all(Expression expression) {
    List<Expression> found = new ArrayList<>();
    collect(expression, found);
    return found;
  }

  /** Whether a condition reads nothing but this variable, and those that it binds itself. */
  public static boolean readsNothingBut(String variable, Condition condition) {
    Set<String> bound = new HashSet<>(Set.of(variable));
    List<Expression> parts = all(condition);
    for (Expression part : parts) {
      if (part instanceof Condition.Quantified quantified) {
        bound.add(quantified.variable());
      } else if (part instanceof NumberExpression.Sum sum) {
        bound.add(sum.variable());
      }
    }
    return parts.stream()
        .noneMatch(
            part ->
                part instanceof ReferenceExpression reference
                    && !(reference instanceof ReferenceExpression.FieldOf)
                    && !(reference instanceof ReferenceExpression.Element element
                        && bound.contains(element.variable())));
  }

  private static void collect(Expression expression, List<Expression> found) {
    found.add(expression);
    direct(expression).forEach(part -> collect(part, found));
  }

  /** The operands of an expression. */
  private static List<? extends Expression> direct(Expression expression) {
    if (expression instanceof Condition condition) {
      return condition.match(new OfCondition());
    }
    if (expression instanceof NumberExpression number) {
      return ofNumber(number);
    }
    if (expression instanceof TextExpression text) {
      return text instanceof TextExpression.TextOf of ? List.of(of.reference()) : List.of();
    }
    if (expression instanceof MemberExpression member) {
      return member instanceof MemberExpression.MemberOf of ? List.of(of.reference()) : List.of();
    }
    ReferenceExpression reference = (ReferenceExpression) expression;
    return reference instanceof ReferenceExpression.FieldOf field
        ? List.of(field.target())
        : List.of();
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
    if (number instanceof NumberExpression.NumberLiteral) {
      return List.of();
    }
    NumberExpression.Arithmetic arithmetic = (NumberExpression.Arithmetic) number;
    return List.of(arithmetic.left(), arithmetic.right());
  }

  private static final class OfCondition
      implements Condition.Cases<List<? extends Expression>, RuntimeException> {
    @Override
    public List<? extends Expression> truth(Condition.Truth truth) {
      return List.of();
    }

    @Override
    public List<? extends Expression> truthOf(Condition.TruthOf truth) {
      return List.of(truth.reference());
    }

    @Override
    public List<? extends Expression> not(Condition.Not not) {
      return List.of(not.operand());
    }

    @Override
    public List<? extends Expression> and(Condition.And and) {
      return and.operands();
    }

    @Override
    public List<? extends Expression> or(Condition.Or or) {
      return or.operands();
    }

    @Override
    public List<? extends Expression> implies(Condition.Implies implies) {
      return List.of(implies.premise(), implies.conclusion());
    }

    @Override
    public List<? extends Expression> sameTruth(Condition.SameTruth same) {
      return List.of(same.left(), same.right());
    }

    @Override
    public List<? extends Expression> compareNumbers(Condition.CompareNumbers compare) {
      return List.of(compare.left(), compare.right());
    }

    @Override
    public List<? extends Expression> sameText(Condition.SameText same) {
      return List.of(same.left(), same.right());
    }

    @Override
    public List<? extends Expression> sameMember(Condition.SameMember same) {
      return List.of(same.left(), same.right());
    }

    @Override
    public List<? extends Expression> present(Condition.Present present) {
      return List.of(present.field());
    }

    @Override
    public List<? extends Expression> isNull(Condition.IsNull isNull) {
      return List.of(isNull.reference());
    }

    @Override
    public List<? extends Expression> containsText(Condition.ContainsText contains) {
      return List.of(contains.whole(), contains.part());
    }

    @Override
    public List<? extends Expression> startsWith(Condition.StartsWith starts) {
      return List.of(starts.text(), starts.prefix());
    }

    @Override
    public List<? extends Expression> endsWith(Condition.EndsWith ends) {
      return List.of(ends.text(), ends.suffix());
    }

    @Override
    public List<? extends Expression> matches(Condition.Matches matches) {
      return List.of(matches.text());
    }

    @Override
    public List<? extends Expression> hasKey(Condition.HasKey hasKey) {
      return List.of(hasKey.map(), hasKey.key());
    }

    @Override
    public List<? extends Expression> isVariant(Condition.IsVariant is) {
      return List.of(is.reference());
    }

    @Override
    public List<? extends Expression> quantified(Condition.Quantified quantified) {
      return List.of(quantified.collection(), quantified.body());
    }
  }
}
