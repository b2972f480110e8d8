package dev.airtight.core.contract;

/**
 * A resolved expression. No name is left to look up, and its kind says what it evaluates to.
 *
 * <p>The checker rewrites what the language offers more of: {@code x in [a, b]} is an {@link
 * Condition.Or} of equalities, {@code x in LO..HI} an {@link Condition.And} of comparisons, {@code
 * x in LIST} an {@link Condition.Quantified}; the clause keeps what was written.
 *
 * <p>Evaluation is total: flow typing guarantees that a reference to something that may be absent,
 * null or of another variant is read only after a guard, when operands of {@link Condition.And},
 * {@link Condition.Or} and {@link Condition.Implies} are taken from left to right and no further
 * than needed.
 */
public sealed interface Expression
    permits Condition, NumberExpression, TextExpression, MemberExpression, ReferenceExpression {

  /** The expression as written. */
  Clause clause();
}
