package dev.airtight.core.check.resolve;

import dev.airtight.core.contract.Type;

/**
 * What a type is behind its aliases.
 *
 * @param base without null, aliases and {@code where}: a primitive type, a list, a map, the name of
 *     an enum, a record or a union, or {@link UnknownType}
 * @param nullable whether null is allowed
 */
public record Shape(Type base, boolean nullable) {

  /** Whether the type could not be resolved, which is reported already. */
  public boolean isUnknown() {
    return UnknownType.is(base);
  }
}
