package dev.airtight.paths.prompt;

import dev.airtight.core.check.resolve.WithoutConditions;
import dev.airtight.core.contract.Contract;
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
final class ExportedSchema {
  private ExportedSchema() {}

  static OutputType of(OutputType promised) {
    Contract contract = promised.contract();
    Map<String, TypeDefinition> types = new LinkedHashMap<>();
    contract.types().forEach((name, definition) -> types.put(name, of(definition)));
    return new OutputType(
        new Contract(contract.name(), contract.source(), types, contract.prompts()),
        WithoutConditions.of(promised.type()));
  }

  private static TypeDefinition of(TypeDefinition definition) {
    if (definition instanceof RecordDefinition it) {
      return new RecordDefinition(
          it.name(),
          it.open(),
          it.fields().stream().map(ExportedSchema::of).toList(),
          List.of(),
          it.documentation(),
          it.clause());
    }
    if (definition instanceof AliasDefinition it) {
      return new AliasDefinition(
          it.name(), WithoutConditions.of(it.type()), it.documentation(), it.clause());
    }
    return definition instanceof EnumDefinition it ? it : (UnionDefinition) definition;
  }

  private static Field of(Field field) {
    return new Field(
        field.name(),
        field.optional(),
        WithoutConditions.of(field.type()),
        field.documentation(),
        field.clause());
  }
}
