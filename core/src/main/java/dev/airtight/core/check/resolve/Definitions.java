package dev.airtight.core.check.resolve;

import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All types by name, without their {@code where} clauses and requirements: what is needed to give
 * expressions their types. Expressions could not be checked otherwise, because two {@code where}
 * clauses may each read a field the other one restricts.
 */
public final class Definitions {

  private final Map<String, TypeDefinition> byName = new LinkedHashMap<>();
  private final Map<String, Map<String, Field>> fields = new HashMap<>();
  private final Set<String> memberNames = new HashSet<>();
  private final Map<String, Set<String>> members = new HashMap<>();

  public Definitions(Collection<TypeDefinition> definitions) {
    for (TypeDefinition definition : definitions) {
      byName.put(definition.name(), definition);
      if (definition instanceof EnumDefinition choices) {
        Set<String> names = new HashSet<>();
        choices.members().forEach(member -> names.add(member.name()));
        members.put(choices.name(), names);
        memberNames.addAll(names);
      }
    }
  }

  Map<String, TypeDefinition> byName() {
    return byName;
  }

  Collection<TypeDefinition> all() {
    return byName.values();
  }

  /** The definition of a name, or null when nothing is declared by it. */
  public @Nullable TypeDefinition find(String name) {
    return byName.get(name);
  }

  /** The record's field of that name, or null; fast for records with many fields. */
  public @Nullable Field field(RecordDefinition definition, String name) {
    Map<String, Field> known = fields.get(definition.name());
    if (known == null) {
      known = new HashMap<>();
      for (Field field : definition.fields()) {
        known.putIfAbsent(field.name(), field);
      }
      fields.put(definition.name(), known);
    }
    return known.get(name);
  }

  /** Whether the enum has a member of that name; fast for enums with many members. */
  public boolean hasMember(EnumDefinition choices, String name) {
    return members.getOrDefault(choices.name(), Set.of()).contains(name);
  }

  /** Whether some enum has a member of that name. */
  public boolean isMemberName(String name) {
    return memberNames.contains(name);
  }

  /** What the type is behind aliases, which form no circles here. */
  public Shape shape(Type type) {
    boolean nullable = false;
    Type current = type;
    while (true) {
      if (current instanceof Type.OrNull orNull) {
        nullable = true;
        current = orNull.base();
      } else if (current instanceof Type.Restricted restricted) {
        current = restricted.base();
      } else if (current instanceof Type.Named named
          && find(named.definition()) instanceof AliasDefinition alias) {
        current = alias.type();
      } else {
        return new Shape(current, nullable);
      }
    }
  }

  /** The enum, record or union this is a use of, or null when it is something else. */
  public @Nullable TypeDefinition asDeclared(Type base) {
    return base instanceof Type.Named named ? find(named.definition()) : null;
  }

  /** What a value of the type is called in a message, such as {@code a string}. */
  public String describe(Type base) {
    if (base instanceof Type.Text) {
      return "a string";
    } else if (base instanceof Type.IntegerNumber || base instanceof Type.DecimalNumber) {
      return "a number";
    } else if (base instanceof Type.Bool) {
      return "a boolean";
    } else if (base instanceof Type.ListOf) {
      return "a list";
    } else if (base instanceof Type.MapOf) {
      return "a map";
    }
    TypeDefinition declared = asDeclared(base);
    if (declared instanceof EnumDefinition) {
      return "a member of '" + declared.name() + "'";
    } else if (declared instanceof RecordDefinition) {
      return "a record '" + declared.name() + "'";
    }
    return declared == null ? "a value" : "a value of the union '" + declared.name() + "'";
  }
}
