package dev.airtight.core.check.expression;

import dev.airtight.core.check.resolve.Shape;
import dev.airtight.core.contract.MemberExpression;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.TextExpression;
import dev.airtight.core.contract.Type;
import dev.airtight.grammar.tree.Identifier;

/** What an expression turned out to be, before its surroundings say what it should be. */
sealed interface Operand {

  /** True or false. */
  record Judged(Judgement judgement) implements Operand {}

  /** A number. */
  record Counted(NumberExpression number) implements Operand {}

  /** A string. */
  record Written(TextExpression text) implements Operand {}

  /** A member of an enum. */
  record Chosen(MemberExpression member) implements Operand {}

  /** A record, a union, a list or a map; it is there and not null. */
  record Held(ReferenceExpression reference, Type base) implements Operand {}

  /**
   * A value by its name, not read yet.
   *
   * @param shape its declared type
   * @param mayBeAbsent whether it is an optional field without a guard
   * @param mayBeNull whether it is nullable without a guard
   */
  record Named(ReferenceExpression reference, Shape shape, boolean mayBeAbsent, boolean mayBeNull)
      implements Operand {}

  /** {@code null}. */
  record Null() implements Operand {}

  /** A name that is nothing by itself: perhaps a member of the enum on the other side. */
  record Bare(Identifier name) implements Operand {}

  /** Something that is wrong and was reported. */
  record Failed() implements Operand {}
}
