package dev.airtight.core.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.core.json.JsonWriter;
import java.util.List;

/**
 * Says in plain English which JSON a model has to answer with: the text of {@code ${format}}. The
 * same contract always gives the same text.
 */
public final class FormatDescription {

  private final StringBuilder out = new StringBuilder();
  private final TypePhrases phrases = new TypePhrases();

  private FormatDescription() {}

  /** Describes a type and every definition it leads to; lines end with a line feed but the last. */
  public static String of(Contract contract, Type type) {
    FormatDescription description = new FormatDescription();
    description.out.append("Answer with one JSON value and nothing else: ");
    description.out.append(description.phrases.phrase(type)).append(".\n");
    description.wheres(type, "");
    for (TypeDefinition definition : Reachable.definitions(contract, type)) {
      description.out.append('\n');
      description.definition(definition);
    }
    return description.out.toString().stripTrailing();
  }

  private void definition(TypeDefinition definition) {
    if (definition instanceof RecordDefinition record) {
      record(record);
    } else if (definition instanceof EnumDefinition enumeration) {
      enumeration(enumeration);
    } else if (definition instanceof UnionDefinition union) {
      union(union);
    } else if (definition instanceof AliasDefinition alias) {
      out.append(alias.name()).append(": ").append(phrases.phrase(alias.type())).append('.');
      documentation(alias.documentation());
      wheres(alias.type(), "");
    }
  }

  private void record(RecordDefinition record) {
    out.append(record.name()).append(": a JSON object with ");
    if (record.open()) {
      out.append("these fields and any others.");
    } else {
      out.append(record.fields().isEmpty() ? "no fields." : "these fields and no others.");
    }
    documentation(record.documentation());
    for (Field field : record.fields()) {
      out.append("- ").append(JsonWriter.quoted(field.name()));
      out.append(field.optional() ? " (may be left out): " : ": ");
      out.append(phrases.phrase(field.type())).append('.');
      documentation(field.documentation());
      wheres(field.type(), "  ");
    }
    requirements(record.requirements());
  }

  private void requirements(List<Requirement> requirements) {
    if (!requirements.isEmpty()) {
      out.append("It must also satisfy:\n");
      for (Requirement requirement : requirements) {
        out.append("- ").append(phrases.condition(requirement)).append('\n');
      }
    }
  }

  private void enumeration(EnumDefinition enumeration) {
    out.append(enumeration.name()).append(": one of these JSON strings.");
    documentation(enumeration.documentation());
    for (EnumMember member : enumeration.members()) {
      out.append("- ").append(JsonWriter.quoted(member.text()));
      // Requirements speak of members by name.
      if (!member.text().equals(member.name())) {
        out.append(" (called ").append(member.name()).append(" in the rules)");
      }
      documentation(member.documentation());
    }
  }

  private void union(UnionDefinition union) {
    String discriminator = JsonWriter.quoted(union.discriminator());
    out.append(union.name()).append(": a JSON object whose field ").append(discriminator);
    out.append(" says which other fields it has.");
    documentation(union.documentation());
    for (Variant variant : union.variants()) {
      out.append("- ").append(discriminator).append(": ").append(JsonWriter.quoted(variant.tag()));
      out.append(", and the fields of ").append(variant.record()).append('.');
      documentation(variant.documentation());
    }
  }

  private void documentation(String documentation) {
    String oneLine = documentation.strip().replaceAll("\\s+", " ");
    out.append(oneLine.isEmpty() ? "" : " ").append(oneLine).append('\n');
  }

  private void wheres(Type type, String indent) {
    for (Requirement requirement : phrases.wheres(type)) {
      out.append(indent).append("where ").append(phrases.condition(requirement)).append('\n');
    }
  }
}
