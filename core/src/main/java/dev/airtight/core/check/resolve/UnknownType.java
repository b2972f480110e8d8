package dev.airtight.core.check.resolve;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Type;

/**
 * Stands in for a type that could not be resolved and was reported, so that nothing that builds on
 * it is reported again. It never leaves the checker: with it there is an error, and with an error
 * there is no contract.
 */
final class UnknownType {

  /** No declared type has an empty name. */
  private static final String NAME = "";

  private UnknownType() {}

  static Type at(Clause clause) {
    return new Type.Named(NAME, clause);
  }

  static boolean is(Type type) {
    return type instanceof Type.Named named && named.definition().equals(NAME);
  }
}
