package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.math.BigDecimal;
import java.util.List;

/** An expression as written, with precedence resolved; names and types are not. */
public sealed interface Expression extends SyntaxNode {

  /**
   * {@code "text"} with the escapes of JSON.
   *
   * @param value escapes decoded; well-formed UTF-16
   */
  record TextLiteral(String value, Span span) implements Expression {}

  /**
   * A number, without exponent, of at most 1000 digits.
   *
   * @param text as written; begins with {@code -} only in ranges of restrictions, elsewhere see
   *     {@link Negation}
   * @param value exactly the number written, with its scale
   */
  record NumberLiteral(String text, BigDecimal value, Span span) implements Expression {

    /** Whether it is written without a decimal point. */
    public boolean isWhole() {
      return value.scale() == 0;
    }
  }

  /** {@code true} or {@code false}. */
  record BooleanLiteral(boolean value, Span span) implements Expression {}

  /** {@code null}. */
  record NullLiteral(Span span) implements Expression {}

  /**
   * A bare name: a field, a parameter, {@code output}, a variable, an enum member or the name of an
   * enum.
   */
  record NameReference(Identifier name, Span span) implements Expression {}

  /** {@code it}, the value a {@code where} is about. */
  record It(Span span) implements Expression {}

  /** {@code target.field}; also a qualified enum member, {@code Severity.critical}. */
  record FieldAccess(Expression target, Label field, Span span) implements Expression {}

  /**
   * {@code length(x)}, {@code size(x)}, {@code present(x)}: neither the name nor the number of
   * arguments is checked.
   */
  record Call(Identifier function, List<Expression> arguments, Span span) implements Expression {

    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code not operand}. */
  record Not(Expression operand, Span span) implements Expression {}

  /** {@code -operand}. */
  record Negation(Expression operand, Span span) implements Expression {}

  /**
   * {@code a and b and c}: a chain is one node.
   *
   * @param operands at least two
   */
  record And(List<Expression> operands, Span span) implements Expression {

    public And {
      operands = List.copyOf(operands);
    }
  }

  /**
   * {@code a or b or c}: a chain is one node.
   *
   * @param operands at least two
   */
  record Or(List<Expression> operands, Span span) implements Expression {

    public Or {
      operands = List.copyOf(operands);
    }
  }

  /** {@code premise implies conclusion}, right associative. */
  record Implies(Expression premise, Expression conclusion, Span span) implements Expression {}

  /** {@code left < right}; comparisons do not chain. */
  record Comparison(Expression left, Operator operator, Expression right, Span span)
      implements Expression {

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
  record Arithmetic(Expression left, Operator operator, Expression right, Span span)
      implements Expression {

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
  record Membership(Expression value, boolean negated, Expression container, Span span)
      implements Expression {}

  /** {@code [a, b, c]}; stands only right of {@code in}; may be empty. */
  record ListLiteral(List<Expression> elements, Span span) implements Expression {

    public ListLiteral {
      elements = List.copyOf(elements);
    }
  }

  /** {@code low..high}, both inclusive; stands only right of {@code in}. */
  record Range(Expression low, Expression high, Span span) implements Expression {}

  /** {@code text contains part}, {@code text starts with part}, {@code text ends with part}. */
  record TextTest(Expression text, Operator operator, Expression part, Span span)
      implements Expression {

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
  record Matches(Expression text, PatternLiteral pattern, Span span) implements Expression {}

  /** {@code value is tag}: the value of a union is the variant with that tag. */
  record IsVariant(Expression value, Label tag, Span span) implements Expression {}

  /** {@code all x in collection: body}, {@code any ...}, {@code sum ...}. */
  record Quantified(
      Quantifier quantifier, Identifier variable, Expression collection, Expression body, Span span)
      implements Expression {

    /** What is done with the bodies. */
    public enum Quantifier {
      ALL,
      ANY,
      SUM
    }
  }
}
