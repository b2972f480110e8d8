package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.math.BigDecimal;
import java.util.List;

/** An expression as written, with precedence resolved; names and types are not. */
public sealed interface ExpressionSyntax extends SyntaxNode {

  /**
   * {@code "text"} with the escapes of JSON.
   *
   * @param value escapes decoded; well-formed UTF-16
   */
  record TextLiteral(String value, Span span) implements ExpressionSyntax {}

  /**
   * A number, without exponent, of at most 1000 digits.
   *
   * @param text as written; begins with {@code -} only in ranges of restrictions, elsewhere see
   *     {@link Negation}
   * @param value exactly the number written, with its scale
   */
  record NumberLiteral(String text, BigDecimal value, Span span) implements ExpressionSyntax {

    /** Whether it is written without a decimal point. */
    public boolean isWhole() {
      return value.scale() == 0;
    }
  }

  /** {@code true} or {@code false}. */
  record BooleanLiteral(boolean value, Span span) implements ExpressionSyntax {}

  /** {@code null}. */
  record NullLiteral(Span span) implements ExpressionSyntax {}

  /**
   * A bare name: a field, a parameter, {@code output}, a variable, an enum member or the name of an
   * enum.
   */
  record NameReference(Identifier name, Span span) implements ExpressionSyntax {}

  /** {@code it}, the value a {@code where} is about. */
  record It(Span span) implements ExpressionSyntax {}

  /** {@code target.field}; also a qualified enum member, {@code Severity.critical}. */
  record FieldAccess(ExpressionSyntax target, Label field, Span span) implements ExpressionSyntax {}

  /**
   * {@code length(x)}, {@code size(x)}, {@code present(x)}: neither the name nor the number of
   * arguments is checked.
   */
  record Call(Identifier function, List<ExpressionSyntax> arguments, Span span)
      implements ExpressionSyntax {

    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code not operand}. */
  record Not(ExpressionSyntax operand, Span span) implements ExpressionSyntax {}

  /** {@code -operand}. */
  record Negation(ExpressionSyntax operand, Span span) implements ExpressionSyntax {}

  /**
   * {@code a and b and c}: a chain is one node.
   *
   * @param operands at least two
   */
  record And(List<ExpressionSyntax> operands, Span span) implements ExpressionSyntax {

    public And {
      operands = List.copyOf(operands);
    }
  }

  /**
   * {@code a or b or c}: a chain is one node.
   *
   * @param operands at least two
   */
  record Or(List<ExpressionSyntax> operands, Span span) implements ExpressionSyntax {

    public Or {
      operands = List.copyOf(operands);
    }
  }

  /** {@code premise implies conclusion}, right associative. */
  record Implies(ExpressionSyntax premise, ExpressionSyntax conclusion, Span span)
      implements ExpressionSyntax {}

  /** {@code left < right}; comparisons do not chain. */
  record Comparison(ExpressionSyntax left, Operator operator, ExpressionSyntax right, Span span)
      implements ExpressionSyntax {

    /** The comparing operators. */
    public enum Operator {
      EQUAL("=="),
      NOT_EQUAL("!="),
      LESS("<"),
      LESS_OR_EQUAL("<="),
      GREATER(">"),
      GREATER_OR_EQUAL(">=");

      private final String symbol;

      Operator(String symbol) {
        this.symbol = symbol;
      }

      public String symbol() {
        return symbol;
      }
    }
  }

  /** {@code left + right}, left associative. */
  record Arithmetic(ExpressionSyntax left, Operator operator, ExpressionSyntax right, Span span)
      implements ExpressionSyntax {

    /** The operators with two numbers. */
    public enum Operator {
      ADD("+"),
      SUBTRACT("-"),
      MULTIPLY("*");

      private final String symbol;

      Operator(String symbol) {
        this.symbol = symbol;
      }

      public String symbol() {
        return symbol;
      }
    }
  }

  /**
   * {@code value in container}, {@code value not in container}.
   *
   * @param container a {@link ListLiteral}, a {@link Range}, or an expression of a list, a map or a
   *     string
   */
  record Membership(ExpressionSyntax value, boolean negated, ExpressionSyntax container, Span span)
      implements ExpressionSyntax {}

  /** {@code [a, b, c]}; stands only right of {@code in}; may be empty. */
  record ListLiteral(List<ExpressionSyntax> elements, Span span) implements ExpressionSyntax {

    public ListLiteral {
      elements = List.copyOf(elements);
    }
  }

  /** {@code low..high}, both inclusive; stands only right of {@code in}. */
  record Range(ExpressionSyntax low, ExpressionSyntax high, Span span)
      implements ExpressionSyntax {}

  /** {@code text contains part}, {@code text starts with part}, {@code text ends with part}. */
  record TextTest(ExpressionSyntax text, Operator operator, ExpressionSyntax part, Span span)
      implements ExpressionSyntax {

    /** The tests on two strings. */
    public enum Operator {
      CONTAINS("contains"),
      STARTS_WITH("starts with"),
      ENDS_WITH("ends with");

      private final String symbol;

      Operator(String symbol) {
        this.symbol = symbol;
      }

      public String symbol() {
        return symbol;
      }
    }
  }

  /** {@code text matches /pattern/}. */
  record Matches(ExpressionSyntax text, PatternLiteral pattern, Span span)
      implements ExpressionSyntax {}

  /** {@code value is tag}: the value of a union is the variant with that tag. */
  record IsVariant(ExpressionSyntax value, Label tag, Span span) implements ExpressionSyntax {}

  /** {@code all x in collection: body}, {@code any ...}, {@code sum ...}. */
  record Quantified(
      Quantifier quantifier,
      Identifier variable,
      ExpressionSyntax collection,
      ExpressionSyntax body,
      Span span)
      implements ExpressionSyntax {

    /** What is done with the bodies. */
    public enum Quantifier {
      ALL,
      ANY,
      SUM
    }
  }
}
