package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.util.List;
import java.util.Optional;

/** A named thing a contract file declares. */
public sealed interface Declaration extends SyntaxNode {

  Optional<DocComment> doc();

  Identifier name();

  /** {@code enum Severity { low, not_set = "NOT SET" }}. */
  record EnumDeclaration(
      Optional<DocComment> doc, Identifier name, List<EnumMember> members, Span span)
      implements Declaration {

    public EnumDeclaration {
      members = List.copyOf(members);
    }
  }

  /**
   * {@code open record Ticket { ... }}.
   *
   * @param open whether properties that are not declared are allowed
   * @param members fields and requirements in their order
   */
  record RecordDeclaration(
      Optional<DocComment> doc,
      boolean open,
      Identifier name,
      List<RecordMember> members,
      Span span)
      implements Declaration {

    public RecordDeclaration {
      members = List.copyOf(members);
    }

    public List<RecordMember.Field> fields() {
      return Selection.of(members, RecordMember.Field.class);
    }

    public List<RecordMember.Requirement> requirements() {
      return Selection.of(members, RecordMember.Requirement.class);
    }
  }

  /**
   * {@code union Action by kind { reply -> Reply }}.
   *
   * @param discriminator the property whose value is the tag
   */
  record UnionDeclaration(
      Optional<DocComment> doc,
      Identifier name,
      Label discriminator,
      List<UnionVariant> variants,
      Span span)
      implements Declaration {

    public UnionDeclaration {
      variants = List.copyOf(variants);
    }
  }

  /** {@code type Percent = int in 0..100}. */
  record AliasDeclaration(Optional<DocComment> doc, Identifier name, TypeSyntax type, Span span)
      implements Declaration {}

  /**
   * {@code prompt triage(ticket: string) returns Ticket { ... }}.
   *
   * @param clauses in their order; at most one system template, one user template and one budget
   */
  record PromptDeclaration(
      Optional<DocComment> doc,
      Identifier name,
      List<Parameter> parameters,
      TypeSyntax returns,
      List<PromptClause> clauses,
      Span span)
      implements Declaration {

    public PromptDeclaration {
      parameters = List.copyOf(parameters);
      clauses = List.copyOf(clauses);
    }

    /** The clauses of one kind, in their order. */
    public <C extends PromptClause> List<C> clauses(Class<C> kind) {
      return Selection.of(clauses, kind);
    }
  }
}
