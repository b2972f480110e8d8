package dev.airtight.grammar;

import static dev.airtight.grammar.TreeGenerator.NOWHERE;

import dev.airtight.grammar.tree.ExpressionSyntax;
import dev.airtight.grammar.tree.PatternLiteral;
import java.util.ArrayList;
import java.util.List;

/** Makes random expressions. */
final class ExpressionGenerator {

  private final Choices choices;

  ExpressionGenerator(Choices choices) {
    this.choices = choices;
  }

  ExpressionSyntax expression() {
    return expression(4);
  }

  private ExpressionSyntax expression(int depth) {
    if (depth == 0 || choices.chance(5)) {
      return leaf();
    }
    int inner = depth - 1;
    return switch (choices.below(14)) {
      case 0 -> new ExpressionSyntax.FieldAccess(expression(inner), choices.label(), NOWHERE);
      case 1 ->
          new ExpressionSyntax.Call(
              choices.name(), choices.list(2, () -> expression(inner)), NOWHERE);
      case 2 -> new ExpressionSyntax.Not(expression(inner), NOWHERE);
      case 3 -> new ExpressionSyntax.Negation(expression(inner), NOWHERE);
      case 4 -> new ExpressionSyntax.And(several(inner), NOWHERE);
      case 5 -> new ExpressionSyntax.Or(several(inner), NOWHERE);
      case 6 -> new ExpressionSyntax.Implies(expression(inner), expression(inner), NOWHERE);
      case 7 ->
          new ExpressionSyntax.Comparison(
              expression(inner),
              choices.of(ExpressionSyntax.Comparison.Operator.values()),
              expression(inner),
              NOWHERE);
      case 8 ->
          new ExpressionSyntax.Arithmetic(
              expression(inner),
              choices.of(ExpressionSyntax.Arithmetic.Operator.values()),
              expression(inner),
              NOWHERE);
      case 9 ->
          new ExpressionSyntax.Membership(
              expression(inner), choices.chance(2), container(inner), NOWHERE);
      case 10 ->
          new ExpressionSyntax.TextTest(
              expression(inner),
              choices.of(ExpressionSyntax.TextTest.Operator.values()),
              expression(inner),
              NOWHERE);
      case 11 ->
          new ExpressionSyntax.Matches(
              expression(inner), new PatternLiteral(choices.pattern(), NOWHERE), NOWHERE);
      case 12 -> new ExpressionSyntax.IsVariant(expression(inner), choices.label(), NOWHERE);
      default ->
          new ExpressionSyntax.Quantified(
              choices.of(ExpressionSyntax.Quantified.Quantifier.values()),
              choices.variable(),
              expression(inner),
              expression(inner),
              NOWHERE);
    };
  }

  private List<ExpressionSyntax> several(int depth) {
    List<ExpressionSyntax> operands =
        new ArrayList<>(List.of(expression(depth), expression(depth)));
    operands.addAll(choices.list(2, () -> expression(depth)));
    return operands;
  }

  private ExpressionSyntax container(int depth) {
    return switch (choices.below(3)) {
      case 0 -> new ExpressionSyntax.ListLiteral(choices.list(3, () -> expression(depth)), NOWHERE);
      case 1 -> new ExpressionSyntax.Range(expression(depth), expression(depth), NOWHERE);
      default -> expression(depth);
    };
  }

  private ExpressionSyntax leaf() {
    return switch (choices.below(7)) {
      case 0 -> choices.text();
      case 1 -> choices.number();
      case 2 -> new ExpressionSyntax.BooleanLiteral(choices.chance(2), NOWHERE);
      case 3 -> new ExpressionSyntax.NullLiteral(NOWHERE);
      case 4 -> new ExpressionSyntax.It(NOWHERE);
      case 5 ->
          new ExpressionSyntax.NameReference(
              TreeGenerator.identifier(choices.of("all", "any", "sum")), NOWHERE);
      default -> new ExpressionSyntax.NameReference(choices.name(), NOWHERE);
    };
  }
}
