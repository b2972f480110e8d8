package dev.airtight.core.check.expression;

import dev.airtight.grammar.tree.Expression;
import java.util.List;
import java.util.Set;

/** The bare names an expression mentions, whatever they stand for. */
public final class Names {

  private Names() {}

  /** Adds the names an expression mentions to {@code names}. */
  public static void collect(Expression tree, Set<String> names) {
    if (tree instanceof Expression.NameReference name) {
      names.add(name.name().text());
    } else if (tree instanceof Expression.FieldAccess access) {
      collect(access.target(), names);
    } else if (tree instanceof Expression.Call call) {
      collect(call.arguments(), names);
    } else if (tree instanceof Expression.Not not) {
      collect(not.operand(), names);
    } else if (tree instanceof Expression.Negation negation) {
      collect(negation.operand(), names);
    } else if (tree instanceof Expression.And and) {
      collect(and.operands(), names);
    } else if (tree instanceof Expression.Or or) {
      collect(or.operands(), names);
    } else if (tree instanceof Expression.ListLiteral list) {
      collect(list.elements(), names);
    } else if (tree instanceof Expression.Implies implies) {
      collect(List.of(implies.premise(), implies.conclusion()), names);
    } else if (tree instanceof Expression.Comparison comparison) {
      collect(List.of(comparison.left(), comparison.right()), names);
    } else if (tree instanceof Expression.Arithmetic arithmetic) {
      collect(List.of(arithmetic.left(), arithmetic.right()), names);
    } else if (tree instanceof Expression.Membership in) {
      collect(List.of(in.value(), in.container()), names);
    } else if (tree instanceof Expression.Range range) {
      collect(List.of(range.low(), range.high()), names);
    } else if (tree instanceof Expression.TextTest test) {
      collect(List.of(test.text(), test.part()), names);
    } else if (tree instanceof Expression.Matches matches) {
      collect(matches.text(), names);
    } else if (tree instanceof Expression.IsVariant is) {
      collect(is.value(), names);
    } else if (tree instanceof Expression.Quantified quantified) {
      collect(List.of(quantified.collection(), quantified.body()), names);
    }
  }

  private static void collect(List<Expression> trees, Set<String> names) {
    trees.forEach(tree -> collect(tree, names));
  }
}
