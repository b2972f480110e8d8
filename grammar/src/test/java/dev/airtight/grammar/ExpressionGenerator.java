package dev.airtight.grammar;

import static dev.airtight.grammar.TreeGenerator.NOWHERE;

import dev.airtight.grammar.tree.Expression;
import dev.airtight.grammar.tree.PatternLiteral;
import java.util.ArrayList;
import java.util.List;

/** Makes random expressions. */
final class ExpressionGenerator {

  private final Choices choices;

  ExpressionGenerator(Choices choices) {
    this.choices = choices;
  }

  Expression expression() {
    return expression(4);
  }

  private Expression expression(int depth) {
    if (depth == 0 || choices.chance(5)) {
      return leaf();
    }
    int inner = depth - 1;
    return switch (choices.below(14)) {
      case 0 -> new Expression.FieldAccess(expression(inner), choices.label(), NOWHERE);
      case 1 ->
          new Expression.Call(choices.name(), choices.list(2, () -> expression(inner)), NOWHERE);
      case 2 -> new Expression.Not(expression(inner), NOWHERE);
      case 3 -> new Expression.Negation(expression(inner), NOWHERE);
      case 4 -> new Expression.And(several(inner), NOWHERE);
      case 5 -> new Expression.Or(several(inner), NOWHERE);
      case 6 -> new Expression.Implies(expression(inner), expression(inner), NOWHERE);
      case 7 ->
          new Expression.Comparison(
              expression(inner),
              choices.of(Expression.Comparison.Operator.values()),
              expression(inner),
              NOWHERE);
      case 8 ->
          new Expression.Arithmetic(
              expression(inner),
              choices.of(Expression.Arithmetic.Operator.values()),
              expression(inner),
              NOWHERE);
      case 9 ->
          new Expression.Membership(
              expression(inner), choices.chance(2), container(inner), NOWHERE);
      case 10 ->
          new Expression.TextTest(
              expression(inner),
              choices.of(Expression.TextTest.Operator.values()),
              expression(inner),
              NOWHERE);
      case 11 ->
          new Expression.Matches(
              expression(inner), new PatternLiteral(choices.pattern(), NOWHERE), NOWHERE);
      case 12 -> new Expression.IsVariant(expression(inner), choices.label(), NOWHERE);
      default ->
          new Expression.Quantified(
              choices.of(Expression.Quantified.Quantifier.values()),
              choices.variable(),
              expression(inner),
              expression(inner),
              NOWHERE);
    };
  }

  private List<Expression> several(int depth) {
    List<Expression> operands = new ArrayList<>(List.of(expression(depth), expression(depth)));
    operands.addAll(choices.list(2, () -> expression(depth)));
    return operands;
  }

  private Expression container(int depth) {
    return switch (choices.below(3)) {
      case 0 -> new Expression.ListLiteral(choices.list(3, () -> expression(depth)), NOWHERE);
      case 1 -> new Expression.Range(expression(depth), expression(depth), NOWHERE);
      default -> expression(depth);
    };
  }

  private Expression leaf() {
    return switch (choices.below(7)) {
      case 0 -> choices.text();
      case 1 -> choices.number();
      case 2 -> new Expression.BooleanLiteral(choices.chance(2), NOWHERE);
      case 3 -> new Expression.NullLiteral(NOWHERE);
      case 4 -> new Expression.It(NOWHERE);
      case 5 ->
          new Expression.NameReference(
              TreeGenerator.identifier(choices.of("all", "any", "sum")), NOWHERE);
      default -> new Expression.NameReference(choices.name(), NOWHERE);
    };
  }
}
