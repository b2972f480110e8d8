package dev.airtight.core.contract;

import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.grammar.source.SourceText;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A contract with its imports, resolved.
 *
 * @param name what the {@code contract} declaration calls it
 * @param source the file
 * @param types every type by name, imported ones included; those of the file itself in the order
 *     they are declared
 * @param prompts the prompts of the file itself, in the order they are declared
 */
public record Contract(
    String name,
    SourceText source,
    Map<String, TypeDefinition> types,
    Map<String, Prompt> prompts) {

  public Contract {
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    prompts = Collections.unmodifiableMap(new LinkedHashMap<>(prompts));
  }

  /**
   * The definition of a name that a type of this contract uses.
   *
   * @throws IllegalArgumentException when there is none, which the checker excludes for names that
   *     come out of a contract; look into {@link #types} for names from outside
   */
  public TypeDefinition definition(String definitionName) {
    TypeDefinition definition = types.get(definitionName);
    if (definition == null) {
      throw new IllegalArgumentException("contract " + name + " defines no " + definitionName);
    }
    return definition;
  }

  /** Whether the definition stands in this contract's own file and was not imported. */
  public boolean declares(TypeDefinition definition) {
    return definition.clause().source().equals(source);
  }

  /**
   * The type behind aliases: never a {@link Type.Named} of an {@link AliasDefinition}. The checker
   * excludes aliases of themselves.
   *
   * @throws IllegalArgumentException when aliases form a circle or lead to an unknown name
   */
  public Type withoutAliases(Type type) {
    if (!(type instanceof Type.Named)) {
      return type;
    }
    Set<String> seen = new HashSet<>();
    Type current = type;
    while (current instanceof Type.Named named
        && definition(named.definition()) instanceof AliasDefinition alias) {
      if (!seen.add(alias.name())) {
        throw new IllegalArgumentException("type " + alias.name() + " is an alias of itself");
      }
      current = alias.type();
    }
    return current;
  }

  /** Whether the type is, behind aliases and {@code where}, one with {@code | null}. */
  public boolean allowsNull(Type type) {
    Type current = withoutAliases(type);
    while (current instanceof Type.Restricted restricted) {
      current = withoutAliases(restricted.base());
    }
    return current instanceof Type.OrNull;
  }

  /**
   * The type behind aliases, {@code | null} and {@code where}: text, a number, a boolean, a list, a
   * map, or a {@link Type.Named} of an enum, record or union.
   */
  public Type bare(Type type) {
    Type current = withoutAliases(type);
    while (true) {
      if (current instanceof Type.OrNull orNull) {
        current = withoutAliases(orNull.base());
      } else if (current instanceof Type.Restricted restricted) {
        current = withoutAliases(restricted.base());
      } else {
        return current;
      }
    }
  }
}
