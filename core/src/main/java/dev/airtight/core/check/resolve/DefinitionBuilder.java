package dev.airtight.core.check.resolve;

import dev.airtight.core.check.resolve.Declarations.Declared;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.Declaration;
import dev.airtight.grammar.tree.Declaration.AliasDeclaration;
import dev.airtight.grammar.tree.Declaration.EnumDeclaration;
import dev.airtight.grammar.tree.Declaration.RecordDeclaration;
import dev.airtight.grammar.tree.Declaration.UnionDeclaration;
import dev.airtight.grammar.tree.DocComment;
import dev.airtight.grammar.tree.ExpressionSyntax.TextLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Declarations to definitions, with the types a {@link TypeResolver} gives them. */
public final class DefinitionBuilder {

  private final TypeResolver types;

  public DefinitionBuilder(TypeResolver types) {
    this.types = types;
  }

  /** What the requirements of a record are; the first run has none. */
  public interface RequirementsOf {
    List<Requirement> of(RecordDeclaration declaration, SourceText source);
  }

  /** The definitions of all declarations, with the requirements that {@code requirements} gives. */
  public List<TypeDefinition> build(Declarations declarations, RequirementsOf requirements) {
    List<TypeDefinition> definitions = new ArrayList<>();
    for (Declared declared : declarations.types()) {
      definitions.add(build(declared, requirements));
    }
    return definitions;
  }

  private TypeDefinition build(Declared declared, RequirementsOf requirements) {
    SourceText source = declared.source();
    Declaration declaration = declared.declaration();
    String name = declaration.name().text();
    String documentation = text(declaration.doc());
    Clause clause = new Clause(source, declaration.span());
    if (declaration instanceof EnumDeclaration choices) {
      return new EnumDefinition(name, members(choices, source), documentation, clause);
    } else if (declaration instanceof RecordDeclaration record) {
      return new RecordDefinition(
          name,
          record.open(),
          fields(record, source),
          requirements.of(record, source),
          documentation,
          clause);
    } else if (declaration instanceof UnionDeclaration union) {
      return new UnionDefinition(
          name, union.discriminator().text(), variants(union, source), documentation, clause);
    } else if (declaration instanceof AliasDeclaration alias) {
      return new AliasDefinition(name, types.alias(alias, source), documentation, clause);
    }
    throw new IllegalArgumentException("no type: " + name);
  }

  private static List<EnumMember> members(EnumDeclaration declaration, SourceText source) {
    List<EnumMember> members = new ArrayList<>();
    for (dev.airtight.grammar.tree.EnumMember member : declaration.members()) {
      String name = member.name().text();
      String json = member.json().map(TextLiteral::value).orElse(name);
      members.add(new EnumMember(name, json, text(member.doc()), clause(source, member.span())));
    }
    return members;
  }

  private List<Field> fields(RecordDeclaration declaration, SourceText source) {
    List<Field> fields = new ArrayList<>();
    for (dev.airtight.grammar.tree.RecordMember.Field field : declaration.fields()) {
      fields.add(
          new Field(
              field.name().text(),
              field.optional(),
              types.resolve(field.type(), source),
              text(field.doc()),
              clause(source, field.span())));
    }
    return fields;
  }

  private static List<Variant> variants(UnionDeclaration declaration, SourceText source) {
    List<Variant> variants = new ArrayList<>();
    for (dev.airtight.grammar.tree.UnionVariant variant : declaration.variants()) {
      variants.add(
          new Variant(
              variant.tag().text(),
              variant.record().text(),
              text(variant.doc()),
              clause(source, variant.span())));
    }
    return variants;
  }

  private static Clause clause(SourceText source, Span span) {
    return new Clause(source, span);
  }

  /** The words of a doc comment; empty where there is none. */
  public static String text(Optional<DocComment> doc) {
    return doc.map(DocComment::text).orElse("");
  }
}
