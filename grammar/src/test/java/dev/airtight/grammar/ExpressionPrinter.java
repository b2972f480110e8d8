package dev.airtight.grammar;

import dev.airtight.grammar.tree.ExpressionSyntax;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Writes an expression with the parentheses it needs, and some more around quantifiers. */
final class ExpressionPrinter {

  private static final int IMPLIES = 1;
  private static final int OR = 2;
  private static final int AND = 3;
  private static final int NOT = 4;
  private static final int COMPARISON = 5;
  private static final int SUM = 6;
  private static final int PRODUCT = 7;
  private static final int SIGN = 8;
  private static final int OPERAND = 9;

  private final TreePrinter out;

  ExpressionPrinter(TreePrinter out) {
    this.out = out;
  }

  void print(ExpressionSyntax expression) {
    print(expression, 0);
  }

  private static int level(ExpressionSyntax expression) {
    if (expression instanceof ExpressionSyntax.Quantified) {
      return 0;
    }
    if (expression instanceof ExpressionSyntax.Implies) {
      return IMPLIES;
    }
    if (expression instanceof ExpressionSyntax.Or) {
      return OR;
    }
    if (expression instanceof ExpressionSyntax.And) {
      return AND;
    }
    if (expression instanceof ExpressionSyntax.Not) {
      return NOT;
    }
    if (expression instanceof ExpressionSyntax.Comparison
        || expression instanceof ExpressionSyntax.Membership
        || expression instanceof ExpressionSyntax.TextTest
        || expression instanceof ExpressionSyntax.Matches
        || expression instanceof ExpressionSyntax.IsVariant) {
      return COMPARISON;
    }
    if (expression instanceof ExpressionSyntax.Arithmetic arithmetic) {
      return arithmetic.operator() == ExpressionSyntax.Arithmetic.Operator.MULTIPLY ? PRODUCT : SUM;
    }
    return expression instanceof ExpressionSyntax.Negation ? SIGN : OPERAND;
  }

  /** Prints an expression where operators of at least a level can stand. */
  private void print(ExpressionSyntax expression, int level) {
    boolean parentheses = level(expression) < level;
    if (parentheses) {
      out.add("(");
    }
    bare(expression);
    if (parentheses) {
      out.add(")");
    }
  }

  private void bare(ExpressionSyntax expression) {
    if (expression instanceof ExpressionSyntax.Implies each) {
      binary(each.premise(), OR, "implies", each.conclusion(), IMPLIES);
    } else if (expression instanceof ExpressionSyntax.Or each) {
      chain(each.operands(), "or", AND);
    } else if (expression instanceof ExpressionSyntax.And each) {
      chain(each.operands(), "and", NOT);
    } else if (expression instanceof ExpressionSyntax.Not each) {
      out.add("not");
      print(each.operand(), NOT);
    } else if (expression instanceof ExpressionSyntax.Comparison each) {
      binary(each.left(), SUM, each.operator().symbol(), each.right(), SUM);
    } else if (expression instanceof ExpressionSyntax.TextTest each) {
      binary(each.text(), SUM, each.operator().symbol(), each.part(), SUM);
    } else if (expression instanceof ExpressionSyntax.Membership each) {
      membership(each);
    } else if (expression instanceof ExpressionSyntax.Matches each) {
      print(each.text(), SUM);
      out.add("matches", "/" + each.pattern().text() + "/");
    } else if (expression instanceof ExpressionSyntax.IsVariant each) {
      print(each.value(), SUM);
      out.add("is", TreePrinter.label(each.tag()));
    } else if (expression instanceof ExpressionSyntax.Arithmetic each) {
      int level = level(each);
      binary(each.left(), level, each.operator().symbol(), each.right(), level + 1);
    } else if (expression instanceof ExpressionSyntax.Negation each) {
      out.add("-");
      print(each.operand(), SIGN);
    } else if (expression instanceof ExpressionSyntax.Quantified each) {
      out.add(each.quantifier().name().toLowerCase(Locale.ROOT), each.variable().text(), "in");
      print(each.collection(), OPERAND);
      out.add(":");
      print(each.body(), each.quantifier() == ExpressionSyntax.Quantified.Quantifier.SUM ? SUM : 0);
    } else {
      operand(expression);
    }
  }

  private void operand(ExpressionSyntax expression) {
    if (expression instanceof ExpressionSyntax.FieldAccess each) {
      print(each.target(), OPERAND);
      out.add(".", TreePrinter.label(each.field()));
    } else if (expression instanceof ExpressionSyntax.Call each) {
      out.add(each.function().text(), "(");
      out.separated(each.arguments(), this::print);
      out.add(")");
    } else if (expression instanceof ExpressionSyntax.TextLiteral each) {
      out.add(TreePrinter.text(each.value()));
    } else if (expression instanceof ExpressionSyntax.NumberLiteral each) {
      out.add(each.text());
    } else if (expression instanceof ExpressionSyntax.BooleanLiteral each) {
      out.add(String.valueOf(each.value()));
    } else if (expression instanceof ExpressionSyntax.NameReference each) {
      out.add(each.name().text());
    } else {
      out.add(expression instanceof ExpressionSyntax.It ? "it" : "null");
    }
  }

  private void membership(ExpressionSyntax.Membership membership) {
    print(membership.value(), SUM);
    out.add(membership.negated() ? new String[] {"not", "in"} : new String[] {"in"});
    if (membership.container() instanceof ExpressionSyntax.ListLiteral list) {
      out.add("[");
      out.separated(list.elements(), this::print);
      out.add("]");
    } else if (membership.container() instanceof ExpressionSyntax.Range range) {
      binary(range.low(), SUM, "..", range.high(), SUM);
    } else {
      print(membership.container(), SUM);
    }
  }

  private void binary(
      ExpressionSyntax left,
      int leftLevel,
      String operator,
      ExpressionSyntax right,
      int rightLevel) {
    print(left, leftLevel);
    out.add(operator);
    print(right, rightLevel);
  }

  private void chain(List<ExpressionSyntax> operands, String operator, int level) {
    for (Iterator<ExpressionSyntax> rest = operands.iterator(); rest.hasNext(); ) {
      print(rest.next(), level);
      if (rest.hasNext()) {
        out.add(operator);
      }
    }
  }
}
