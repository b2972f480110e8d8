package dev.airtight.core.check;

import dev.airtight.core.contract.Type;

/**
 * What a type is behind its aliases.
 *
 * @param base without null, aliases and {@code where}: a primitive type, a list, a map, the name of
 *     an enum, a record or a union, or {@link UnknownType}
 * @param nullable whether null is allowed
 */
record Shape(Type base, boolean nullable) {

  boolean isUnknown() {
    return UnknownType.is(base);
  }
}
