package dev.airtight.core.contract;

/** A value that is named, not computed: a variable, or a field of another reference. */
public sealed interface ReferenceExpression extends Expression {

  /**
   * The declared type, without what guards narrow: still {@link Type.OrNull} behind {@code x !=
   * null}, still a union behind {@code is}. It carries no {@link Type.Restricted}, because two
   * {@code where} clauses may each read what the other one restricts.
   */
  Type type();

  /** The value a {@code require} or {@code where} clause is about; {@code it}. */
  record Self(Type type, Clause clause) implements ReferenceExpression {}

  /** The output of the prompt an {@code ensure} clause belongs to. */
  record Output(Type type, Clause clause) implements ReferenceExpression {}

  /** An argument of the prompt an {@code ensure} clause belongs to. */
  record Argument(String parameter, Type type, Clause clause) implements ReferenceExpression {}

  /**
   * The variable of the innermost enclosing {@link Condition.Quantified} or {@link
   * NumberExpression.Sum} that binds this name.
   */
  record Element(String variable, Type type, Clause clause) implements ReferenceExpression {}

  /**
   * A field.
   *
   * @param target a record, or a union narrowed to a variant by {@code is}
   * @param record the name of the record definition that declares the field
   * @param field the JSON member's name
   */
  record FieldOf(ReferenceExpression target, String record, String field, Type type, Clause clause)
      implements ReferenceExpression {}
}
