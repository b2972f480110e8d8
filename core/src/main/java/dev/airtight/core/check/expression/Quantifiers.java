package dev.airtight.core.check.expression;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Type;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.grammar.tree.ExpressionSyntax;
import dev.airtight.grammar.tree.ExpressionSyntax.Quantified.Quantifier;
import java.util.Locale;

/** {@code all}, {@code any} and {@code sum} over the elements of a list or the values of a map. */
final class Quantifiers {

  private final ClauseReport report;
  private final ExpressionChecker expressions;

  Quantifiers(ClauseReport report, ExpressionChecker expressions) {
    this.report = report;
    this.expressions = expressions;
  }

  Operand quantified(ExpressionSyntax.Quantified tree, Context context) {
    String variable = tree.variable().text();
    Operand collection = expressions.value(tree.collection(), context);
    if (context.scope().has(variable) || variable.equals("it")) {
      report.error(
          DiagnosticCode.HIDDEN_NAME,
          tree.variable().span(),
          "'" + variable + "' already means something here",
          "choose another name for the variable");
      return new Operand.Failed();
    }
    if (collection instanceof Operand.Held held && held.base() instanceof Type.ListOf list) {
      return over(tree, held.reference(), list.element(), context);
    } else if (collection instanceof Operand.Held held && held.base() instanceof Type.MapOf map) {
      return over(tree, held.reference(), map.value(), context);
    }
    if (!(collection instanceof Operand.Failed)) {
      report.error(
          DiagnosticCode.NOT_A_COLLECTION,
          tree.collection().span(),
          "'"
              + tree.quantifier().name().toLowerCase(Locale.ROOT)
              + "' goes over a list or a map, but this is "
              + expressions.describe(collection),
          "");
    }
    return new Operand.Failed();
  }

  private Operand over(
      ExpressionSyntax.Quantified tree,
      ReferenceExpression collection,
      Type element,
      Context context) {
    String variable = tree.variable().text();
    Context inside = context.withElement(variable, element);
    Clause clause = report.clause(tree);
    if (tree.quantifier() == Quantifier.SUM) {
      NumberExpression body = expressions.number(tree.body(), inside, "'sum'");
      return new Operand.Counted(new NumberExpression.Sum(variable, collection, body, clause));
    }
    Condition body = expressions.condition(tree.body(), inside).condition();
    Condition.Quantifier quantifier =
        tree.quantifier() == Quantifier.ALL ? Condition.Quantifier.ALL : Condition.Quantifier.ANY;
    return new Operand.Judged(
        Judgement.of(new Condition.Quantified(quantifier, variable, collection, body, clause)));
  }
}
