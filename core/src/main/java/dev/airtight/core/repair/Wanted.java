package dev.airtight.core.repair;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.json.JsonValue;

/**
 * Which kinds of JSON value a type has, as far as that tells where one begins.
 *
 * @param objects records, unions, maps
 * @param arrays lists
 * @param strings texts, enums
 */
public record Wanted(boolean objects, boolean arrays, boolean strings) {

  /** Those of a type. */
  public static Wanted by(Contract contract, Type type) {
    return contract
        .bare(type)
        .match(
            new Type.Cases<Wanted>() {
              @Override
              public Wanted text(Type.Text text) {
                return new Wanted(false, false, true);
              }

              @Override
              public Wanted integer(Type.IntegerNumber integer) {
                return new Wanted(false, false, false);
              }

              @Override
              public Wanted decimal(Type.DecimalNumber decimal) {
                return new Wanted(false, false, false);
              }

              @Override
              public Wanted bool(Type.Bool bool) {
                return new Wanted(false, false, false);
              }

              @Override
              public Wanted named(Type.Named named) {
                boolean isEnum =
                    contract.definition(named.definition())
                        instanceof TypeDefinition.EnumDefinition;
                return new Wanted(!isEnum, false, isEnum);
              }

              @Override
              public Wanted list(Type.ListOf list) {
                return new Wanted(false, true, false);
              }

              @Override
              public Wanted map(Type.MapOf map) {
                return new Wanted(true, false, false);
              }

              @Override
              public Wanted orNull(Type.OrNull orNull) {
                return by(contract, orNull.base());
              }

              @Override
              public Wanted restricted(Type.Restricted restricted) {
                return by(contract, restricted.base());
              }
            });
  }

  /** Whether a value is of such a kind, or of one that no other can be meant by. */
  public boolean isMet(JsonValue value) {
    if (value instanceof JsonValue.JsonObject) {
      return objects;
    } else if (value instanceof JsonValue.JsonArray) {
      return arrays;
    }
    return strings || !(value instanceof JsonValue.JsonString);
  }

  /** Whether a value of that kind has brackets around it. */
  boolean containers() {
    return objects || arrays;
  }
}
