package dev.airtight.core.check.resolve;

import dev.airtight.core.contract.Type;

/**
 * Types without their {@code where} clauses, as references in conditions carry them and as schemas
 * say them.
 */
public final class WithoutConditions {

  private WithoutConditions() {}

  /** The type without the {@code where} clauses on it and in it. */
  public static Type of(Type type) {
    return type.match(
        new Type.Cases<Type>() {
          @Override
          public Type text(Type.Text text) {
            return text;
          }

          @Override
          public Type integer(Type.IntegerNumber integer) {
            return integer;
          }

          @Override
          public Type decimal(Type.DecimalNumber decimal) {
            return decimal;
          }

          @Override
          public Type bool(Type.Bool bool) {
            return bool;
          }

          @Override
          public Type named(Type.Named named) {
            return named;
          }

          @Override
          public Type list(Type.ListOf list) {
            return new Type.ListOf(of(list.element()), list.sizes(), list.unique(), list.clause());
          }

          @Override
          public Type map(Type.MapOf map) {
            return new Type.MapOf(of(map.value()), map.sizes(), map.clause());
          }

          @Override
          public Type orNull(Type.OrNull orNull) {
            return new Type.OrNull(of(orNull.base()), orNull.clause());
          }

          @Override
          public Type restricted(Type.Restricted restricted) {
            return of(restricted.base());
          }
        });
  }
}
