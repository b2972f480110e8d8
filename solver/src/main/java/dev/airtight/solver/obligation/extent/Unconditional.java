package dev.airtight.solver.obligation.extent;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import java.util.HashSet;
import java.util.Set;

/**
 * Types whose values are put together from any values of their parts: no condition between parts,
 * no elements that have to differ, nothing inside of itself. Whether such a type has a value, and
 * how long one gets, follows from its parts, also where the value is too large to be written out.
 */
final class Unconditional {

  private final Contract contract;
  private final Set<String> open = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  private Unconditional(Contract contract) {
    this.contract = contract;
  }

  static boolean is(Contract contract, Type type) {
    return new Unconditional(contract).is(type);
  }

  private boolean is(Type type) {
    return type.match(
        new Type.Cases<Boolean>() {
          @Override
          public Boolean text(Type.Text text) {
            return true;
          }

          @Override
          public Boolean integer(Type.IntegerNumber integer) {
            return true;
          }

          @Override
          public Boolean decimal(Type.DecimalNumber decimal) {
            return true;
          }

          @Override
          public Boolean bool(Type.Bool bool) {
            return true;
          }

          @Override
          public Boolean named(Type.Named named) {
            return is(named.definition());
          }

          @Override
          public Boolean list(Type.ListOf list) {
            return list.unique() == null && is(list.element());
          }

          @Override
          public Boolean map(Type.MapOf map) {
            return is(map.value());
          }

          @Override
          public Boolean orNull(Type.OrNull orNull) {
            return is(orNull.base());
          }

          @Override
          public Boolean restricted(Type.Restricted restricted) {
            return false;
          }
        });
  }

  private boolean is(String name) {
    if (known.contains(name)) {
      return true;
    }
    if (!open.add(name)) {
      return false;
    }
    boolean unconditional = is(contract.definition(name));
    open.remove(name);
    if (unconditional) {
      known.add(name);
    }
    return unconditional;
  }

  private boolean is(TypeDefinition definition) {
    if (definition instanceof AliasDefinition alias) {
      return is(alias.type());
    }
    if (definition instanceof RecordDefinition record) {
      return record.requirements().isEmpty()
          && record.fields().stream().allMatch(field -> is(field.type()));
    }
    return definition instanceof EnumDefinition
        || definition instanceof UnionDefinition union
            && union.variants().stream().allMatch(variant -> is(variant.record()));
  }
}
