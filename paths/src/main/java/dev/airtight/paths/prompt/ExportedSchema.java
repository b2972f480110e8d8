package dev.airtight.paths.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.paths.ask.OutputType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the JSON Schema of a contract's type keeps to: all but what {@code require} and {@code
 * where} say, which a schema has no words for.
 */
final class ExportedSchema implements Type.Cases<Type> {
  private ExportedSchema() {}

  static OutputType of(OutputType promised) {
    ExportedSchema schema = new ExportedSchema();
    Contract contract = promised.contract();
    Map<String, TypeDefinition> types = new LinkedHashMap<>();
    contract.types().forEach((name, definition) -> types.put(name, schema.of(definition)));
    return new OutputType(
        new Contract(contract.name(), contract.source(), types, contract.prompts()),
        promised.type().match(schema));
  }

  private TypeDefinition of(TypeDefinition definition) {
    if (definition instanceof RecordDefinition it) {
      return new RecordDefinition(
          it.name(),
          it.open(),
          it.fields().stream().map(this::of).toList(),
          List.of(),
          it.documentation(),
          it.clause());
    }
    if (definition instanceof AliasDefinition it) {
      return new AliasDefinition(it.name(), it.type().match(this), it.documentation(), it.clause());
    }
    return definition instanceof EnumDefinition it ? it : (UnionDefinition) definition;
  }

  private Field of(Field field) {
    return new Field(
        field.name(),
        field.optional(),
        field.type().match(this),
        field.documentation(),
        field.clause());
  }

  @Override
  public Type text(Type.Text text) {
    return text;
  }

  @Override
  public Type integer(Type.IntegerNumber integer) {
    return integer;
  }

  @Override
  public Type decimal(Type.DecimalNumber decimal) {
    return decimal;
  }

  @Override
  public Type bool(Type.Bool bool) {
    return bool;
  }

  @Override
  public Type named(Type.Named named) {
    return named;
  }

  @Override
  public Type list(Type.ListOf list) {
    return new Type.ListOf(list.element().match(this), list.sizes(), list.unique(), list.clause());
  }

  @Override
  public Type map(Type.MapOf map) {
    return new Type.MapOf(map.value().match(this), map.sizes(), map.clause());
  }

  @Override
  public Type orNull(Type.OrNull orNull) {
    return new Type.OrNull(orNull.base().match(this), orNull.clause());
  }

  @Override
  public Type restricted(Type.Restricted restricted) {
    return restricted.base().match(this);
  }
}
