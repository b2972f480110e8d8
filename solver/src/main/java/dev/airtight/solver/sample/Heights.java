package dev.airtight.solver.sample;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** How many definitions the flattest value of a definition has inside each other. */
final class Heights {

  private static final int INFINITE = 1_000_000;

  private final Contract contract;
  private final Map<String, Integer> heights = new HashMap<>();

  Heights(Contract contract) {
    this.contract = contract;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (TypeDefinition definition : contract.types().values()) {
        int height = compute(definition);
        changed |= height < heights.getOrDefault(definition.name(), INFINITE);
        heights.put(definition.name(), height);
      }
    }
  }

  /** The variant whose record has the flattest values; the union has variants. */
  Variant lowest(UnionDefinition union) {
    return union.variants().stream()
        .min(Comparator.comparingInt(variant -> height(variant.record())))
        .orElseThrow();
  }

  private int height(String definition) {
    return heights.getOrDefault(definition, INFINITE);
  }

  private int compute(TypeDefinition definition) {
    if (definition instanceof RecordDefinition record) {
      int highest = 0;
      for (Field field : record.fields()) {
        highest = Math.max(highest, field.optional() ? 0 : height(field.type()));
      }
      return Math.min(INFINITE, highest + 1);
    }
    if (definition instanceof UnionDefinition union) {
      return union.variants().stream()
          .mapToInt(variant -> height(variant.record()))
          .min()
          .orElse(INFINITE);
    }
    return definition instanceof TypeDefinition.AliasDefinition alias ? height(alias.type()) : 0;
  }

  private int height(Type type) {
    return type.match(
        new Type.Cases<Integer>() {
          @Override
          public Integer text(Type.Text text) {
            return 0;
          }

          @Override
          public Integer integer(Type.IntegerNumber integer) {
            return 0;
          }

          @Override
          public Integer decimal(Type.DecimalNumber decimal) {
            return 0;
          }

          @Override
          public Integer bool(Type.Bool bool) {
            return 0;
          }

          @Override
          public Integer named(Type.Named named) {
            return height(named.definition());
          }

          @Override
          public Integer list(Type.ListOf list) {
            return list.minimumSize() == 0 ? 0 : height(list.element());
          }

          @Override
          public Integer map(Type.MapOf map) {
            return map.minimumSize() == 0 ? 0 : height(map.value());
          }

          @Override
          public Integer orNull(Type.OrNull orNull) {
            return 0;
          }

          @Override
          public Integer restricted(Type.Restricted restricted) {
            return height(restricted.base());
          }
        });
  }
}
