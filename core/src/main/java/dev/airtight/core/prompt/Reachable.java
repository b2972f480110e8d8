package dev.airtight.core.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** The definitions a type leads to. */
final class Reachable {

  private final Set<String> found = new LinkedHashSet<>();
  private final Queue<String> open = new ArrayDeque<>();

  private Reachable() {}

  /** Each once, nearest first, in the order they are used. */
  static List<TypeDefinition> definitions(Contract contract, Type type) {
    Reachable reachable = new Reachable();
    reachable.use(type);
    List<TypeDefinition> definitions = new ArrayList<>();
    for (String name = reachable.open.poll(); name != null; name = reachable.open.poll()) {
      TypeDefinition definition = contract.definition(name);
      definitions.add(definition);
      reachable.uses(definition);
    }
    return definitions;
  }

  private void uses(TypeDefinition definition) {
    if (definition instanceof RecordDefinition record) {
      record.fields().stream().map(Field::type).forEach(this::use);
    } else if (definition instanceof UnionDefinition union) {
      union.variants().stream().map(Variant::record).forEach(this::name);
    } else if (definition instanceof AliasDefinition alias) {
      use(alias.type());
    }
  }

  private void use(Type type) {
    if (type instanceof Type.Named named) {
      name(named.definition());
    }
    type.inside().ifPresent(this::use);
  }

  private void name(String definition) {
    if (found.add(definition)) {
      open.add(definition);
    }
  }
}
