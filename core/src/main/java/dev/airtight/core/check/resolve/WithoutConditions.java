package dev.airtight.core.check.resolve;

import dev.airtight.core.contract.Type;

/** Types without their {@code where} clauses, as references in conditions carry them. */
public final class WithoutConditions {

  private WithoutConditions() {}

  /** The type without the {@code where} clauses on it and in it. */
  public static Type of(Type type) {
    if (type instanceof Type.Restricted restricted) {
      return of(restricted.base());
    } else if (type instanceof Type.OrNull orNull) {
      return new Type.OrNull(of(orNull.base()), orNull.clause());
    } else if (type instanceof Type.ListOf list) {
      return new Type.ListOf(of(list.element()), list.sizes(), list.unique(), list.clause());
    } else if (type instanceof Type.MapOf map) {
      return new Type.MapOf(of(map.value()), map.sizes(), map.clause());
    }
    return type;
  }
}
