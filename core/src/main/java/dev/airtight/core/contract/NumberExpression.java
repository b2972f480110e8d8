package dev.airtight.core.contract;

import java.math.BigDecimal;

/** An expression whose value is an exact number; {@code int} and {@code decimal} mix freely. */
public sealed interface NumberExpression extends Expression {

  /** A literal. */
  record NumberLiteral(BigDecimal value, Clause clause) implements NumberExpression {}

  /** The number a reference holds; it is not null. */
  record NumberOf(ReferenceExpression reference, Clause clause) implements NumberExpression {}

  /** {@code length(s)}: the number of Unicode code points. */
  record Length(TextExpression text, Clause clause) implements NumberExpression {}

  /** {@code size(x)}: the number of elements of a list or entries of a map. */
  record Size(ReferenceExpression collection, Clause clause) implements NumberExpression {}

  /**
   * {@code sum x in LIST: NUMBER}: over the elements of a list or the values of a map; 0 for none.
   */
  record Sum(String variable, ReferenceExpression collection, NumberExpression body, Clause clause)
      implements NumberExpression {}

  /** {@code a + b}, {@code a - b}, {@code a * b}. */
  record Arithmetic(
      ArithmeticOperator operator, NumberExpression left, NumberExpression right, Clause clause)
      implements NumberExpression {}

  /** {@code -a}. */
  record Negate(NumberExpression operand, Clause clause) implements NumberExpression {}

  /** How two numbers make a third; all three are total on exact numbers. */
  enum ArithmeticOperator {
    ADD,
    SUBTRACT,
    MULTIPLY
  }
}
