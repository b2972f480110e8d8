package dev.airtight.core.check.expression;

import dev.airtight.core.check.resolve.Definitions;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Condition.CompareNumbers;
import dev.airtight.core.contract.Condition.NumberComparison;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.grammar.tree.ExpressionSyntax.Comparison;

/** {@code < <= > >=} on numbers. */
final class Orders {

  private final Definitions definitions;
  private final ClauseReport report;
  private final ExpressionChecker expressions;

  Orders(Definitions definitions, ClauseReport report, ExpressionChecker expressions) {
    this.definitions = definitions;
    this.report = report;
    this.expressions = expressions;
  }

  boolean isEquality(Comparison tree) {
    return tree.operator() == Comparison.Operator.EQUAL
        || tree.operator() == Comparison.Operator.NOT_EQUAL;
  }

  /** A comparison that is no equality. */
  Condition comparison(Comparison tree, Context context) {
    String symbol = "'" + tree.operator().symbol() + "'";
    Clause clause = report.clause(tree);
    Operand first = expressions.operand(tree.left(), context);
    Operand second = expressions.operand(tree.right(), context);
    if (isMember(first) || isMember(second)) {
      report.error(
          DiagnosticCode.OPERAND_TYPE,
          tree.span(),
          "the members of an enum have no order",
          "list them: '... in [a, b]'");
      return new Condition.Truth(true, clause);
    }
    NumberExpression left = expressions.number(first, tree.left(), context, symbol);
    NumberExpression right = expressions.number(second, tree.right(), context, symbol);
    return switch (tree.operator()) {
      case LESS -> new CompareNumbers(NumberComparison.LESS, left, right, clause);
      case LESS_OR_EQUAL -> new CompareNumbers(NumberComparison.LESS_OR_EQUAL, left, right, clause);
      case GREATER -> new CompareNumbers(NumberComparison.LESS, right, left, clause);
      case GREATER_OR_EQUAL ->
          new CompareNumbers(NumberComparison.LESS_OR_EQUAL, right, left, clause);
      case EQUAL, NOT_EQUAL -> throw new IllegalArgumentException("no order: " + symbol);
    };
  }

  private boolean isMember(Operand operand) {
    return operand instanceof Operand.Chosen
        || (operand instanceof Operand.Named named
            && definitions.asDeclared(named.shape().base()) instanceof EnumDefinition);
  }
}
