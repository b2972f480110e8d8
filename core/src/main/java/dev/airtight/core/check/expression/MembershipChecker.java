package dev.airtight.core.check.expression;

import dev.airtight.core.check.resolve.PatternResolver;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Condition;
import dev.airtight.core.contract.Condition.CompareNumbers;
import dev.airtight.core.contract.Condition.NumberComparison;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.TextExpression;
import dev.airtight.core.contract.Type;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.pattern.RegularPattern;
import dev.airtight.grammar.tree.ExpressionSyntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code in}, {@code contains}, {@code starts with}, {@code ends with}, {@code matches}. */
final class MembershipChecker {

  private final ClauseReport report;
  private final Equality equality;
  private final ExpressionChecker expressions;
  private int generated;

  MembershipChecker(ClauseReport report, Equality equality, ExpressionChecker expressions) {
    this.report = report;
    this.equality = equality;
    this.expressions = expressions;
  }

  Condition in(ExpressionSyntax.Membership tree, Context context) {
    Clause clause = report.clause(tree);
    Condition inside;
    if (tree.container() instanceof ExpressionSyntax.ListLiteral list) {
      inside = inLiteral(tree.value(), list, clause, context);
    } else if (tree.container() instanceof ExpressionSyntax.Range range) {
      inside = inRange(tree.value(), range, clause, context);
    } else {
      inside = inValue(tree.value(), tree.container(), "'in'", clause, context);
    }
    return tree.negated() ? new Condition.Not(inside, clause) : inside;
  }

  private Condition inLiteral(
      ExpressionSyntax value, ExpressionSyntax.ListLiteral list, Clause clause, Context context) {
    Operand wanted = expressions.operand(value, context);
    if (list.elements().isEmpty()) {
      report.error(
          DiagnosticCode.ALWAYS_SAME,
          list.span(),
          "nothing is in an empty list",
          "list the allowed values");
    }
    List<Condition> options = new ArrayList<>();
    for (ExpressionSyntax element : list.elements()) {
      Operand option = expressions.operand(element, context);
      Clause here = new Clause(report.source(), element.span());
      options.add(equality.equal(wanted, value.span(), option, element.span(), here, context));
    }
    return new Condition.Or(options, clause);
  }

  private Condition inRange(
      ExpressionSyntax value, ExpressionSyntax.Range range, Clause clause, Context context) {
    NumberExpression number = expressions.number(value, context, "'in' with a range");
    NumberExpression low = expressions.number(range.low(), context, "a range");
    NumberExpression high = expressions.number(range.high(), context, "a range");
    if (low instanceof NumberExpression.NumberLiteral first
        && high instanceof NumberExpression.NumberLiteral last
        && first.value().compareTo(last.value()) > 0) {
      report.error(
          DiagnosticCode.EMPTY_RANGE,
          range.span(),
          "nothing lies in this range",
          "write the smaller number first");
    }
    return new Condition.And(
        List.of(
            new CompareNumbers(NumberComparison.LESS_OR_EQUAL, low, number, clause),
            new CompareNumbers(NumberComparison.LESS_OR_EQUAL, number, high, clause)),
        clause);
  }

  Condition textTest(ExpressionSyntax.TextTest tree, Context context) {
    Clause clause = report.clause(tree);
    String user = "'" + tree.operator().symbol() + "'";
    return switch (tree.operator()) {
      case CONTAINS -> inValue(tree.part(), tree.text(), user, clause, context);
      case STARTS_WITH -> {
        TextExpression text = expressions.text(tree.text(), context, user);
        yield new Condition.StartsWith(text, expressions.text(tree.part(), context, user), clause);
      }
      case ENDS_WITH -> {
        TextExpression text = expressions.text(tree.text(), context, user);
        yield new Condition.EndsWith(text, expressions.text(tree.part(), context, user), clause);
      }
    };
  }

  Condition matches(ExpressionSyntax.Matches tree, Context context) {
    TextExpression text = expressions.text(tree.text(), context, "'matches'");
    @Nullable RegularPattern pattern =
        PatternResolver.parse(tree.pattern(), report.source(), report.sink());
    Clause clause = report.clause(tree);
    return pattern == null
        ? new Condition.Truth(true, clause)
        : new Condition.Matches(text, pattern, clause);
  }

  /** Whether a string has a part, a list an element, a map a key. */
  private Condition inValue(
      ExpressionSyntax part, ExpressionSyntax whole, String user, Clause clause, Context context) {
    Operand container = expressions.value(whole, context);
    if (container instanceof Operand.Written text) {
      return new Condition.ContainsText(
          text.text(), expressions.text(part, context, user + " with a string"), clause);
    } else if (container instanceof Operand.Held held && held.base() instanceof Type.MapOf) {
      TextExpression key = expressions.text(part, context, user + " with a map");
      return new Condition.HasKey(held.reference(), key, clause);
    } else if (container instanceof Operand.Held held && held.base() instanceof Type.ListOf list) {
      return inList(part, held.reference(), list, clause, context);
    }
    expressions.wrongOperand(whole, container, user, "a string, a list or a map");
    expressions.operand(part, context);
    return new Condition.Truth(true, clause);
  }

  private Condition inList(
      ExpressionSyntax part,
      ReferenceExpression list,
      Type.ListOf type,
      Clause clause,
      Context context) {
    // No identifier has a blank, so this variable hides none that the value may name.
    String variable = "element " + generated++;
    ReferenceExpression.Element element =
        new ReferenceExpression.Element(variable, type.element(), list.clause());
    Operand wanted = expressions.operand(part, context);
    Condition body = equality.equalsElement(wanted, part.span(), element, clause, context);
    return new Condition.Quantified(Condition.Quantifier.ANY, variable, list, body, clause);
  }
}
