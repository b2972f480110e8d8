package dev.airtight.core.contract;

/** An expression whose value is a member of an enum. */
public sealed interface MemberExpression extends Expression {

  /** The name of the {@link TypeDefinition.EnumDefinition} both sides of a comparison belong to. */
  String definition();

  /**
   * A constant.
   *
   * @param member the member's name, not its JSON text
   */
  record MemberLiteral(String definition, String member, Clause clause)
      implements MemberExpression {}

  /** The member a reference holds; it is not null. */
  record MemberOf(ReferenceExpression reference, String definition, Clause clause)
      implements MemberExpression {}
}
