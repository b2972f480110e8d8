package dev.airtight.core.contract;

/** An expression whose value is a string. */
public sealed interface TextExpression extends Expression {

  /** A literal; well-formed Unicode. */
  record TextLiteral(String value, Clause clause) implements TextExpression {}

  /** The string a reference holds; it is not null. */
  record TextOf(ReferenceExpression reference, Clause clause) implements TextExpression {}
}
