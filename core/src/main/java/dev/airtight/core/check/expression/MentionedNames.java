package dev.airtight.core.check.expression;

import dev.airtight.grammar.tree.ExpressionSyntax;
import java.util.List;
import java.util.Set;

/**
 * The bare names an expression mentions, whatever they stand for, and those that it reads of {@code
 * it}.
 */
public final class MentionedNames {

  private MentionedNames() {}

  /** Adds the names an expression mentions to {@code names}. */
  public static void collect(ExpressionSyntax tree, Set<String> names) {
    if (tree instanceof ExpressionSyntax.NameReference name) {
      names.add(name.name().text());
    } else if (tree instanceof ExpressionSyntax.FieldAccess access) {
      if (access.target() instanceof ExpressionSyntax.It) {
        names.add(access.field().text());
      }
      collect(access.target(), names);
    } else if (tree instanceof ExpressionSyntax.Call call) {
      collect(call.arguments(), names);
    } else if (tree instanceof ExpressionSyntax.Not not) {
      collect(not.operand(), names);
    } else if (tree instanceof ExpressionSyntax.Negation negation) {
      collect(negation.operand(), names);
    } else if (tree instanceof ExpressionSyntax.And and) {
      collect(and.operands(), names);
    } else if (tree instanceof ExpressionSyntax.Or or) {
      collect(or.operands(), names);
    } else if (tree instanceof ExpressionSyntax.ListLiteral list) {
      collect(list.elements(), names);
    } else if (tree instanceof ExpressionSyntax.Implies implies) {
      collect(List.of(implies.premise(), implies.conclusion()), names);
    } else if (tree instanceof ExpressionSyntax.Comparison comparison) {
      collect(List.of(comparison.left(), comparison.right()), names);
    } else if (tree instanceof ExpressionSyntax.Arithmetic arithmetic) {
      collect(List.of(arithmetic.left(), arithmetic.right()), names);
    } else if (tree instanceof ExpressionSyntax.Membership in) {
      collect(List.of(in.value(), in.container()), names);
    } else if (tree instanceof ExpressionSyntax.Range range) {
      collect(List.of(range.low(), range.high()), names);
    } else if (tree instanceof ExpressionSyntax.TextTest test) {
      collect(List.of(test.text(), test.part()), names);
    } else if (tree instanceof ExpressionSyntax.Matches matches) {
      collect(matches.text(), names);
    } else if (tree instanceof ExpressionSyntax.IsVariant is) {
      collect(is.value(), names);
    } else if (tree instanceof ExpressionSyntax.Quantified quantified) {
      collect(List.of(quantified.collection(), quantified.body()), names);
    }
  }

  private static void collect(List<ExpressionSyntax> trees, Set<String> names) {
    trees.forEach(tree -> collect(tree, names));
  }
}
