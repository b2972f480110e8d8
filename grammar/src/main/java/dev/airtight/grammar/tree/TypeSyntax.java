package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.util.List;

/** A type as written. */
public sealed interface TypeSyntax extends SyntaxNode {

  /** The types every contract has. */
  enum Primitive {
    STRING("string"),
    INT("int"),
    DECIMAL("decimal"),
    BOOLEAN("boolean");

    private final String word;

    Primitive(String word) {
      this.word = word;
    }

    /** The keyword. */
    public String word() {
      return word;
    }
  }

  /** {@code string}, {@code int}, {@code decimal}, {@code boolean}. */
  record PrimitiveType(Primitive primitive, Span span) implements TypeSyntax {}

  /** A declared type's name. */
  record NamedType(Identifier name, Span span) implements TypeSyntax {}

  /** {@code list of T}. */
  record ListType(TypeSyntax element, Span span) implements TypeSyntax {}

  /** {@code map of T}. */
  record MapType(TypeSyntax value, Span span) implements TypeSyntax {}

  /** {@code T | null}; the base may itself be nullable, which is for the checker to refuse. */
  record NullableType(TypeSyntax base, Span span) implements TypeSyntax {}

  /**
   * A type with restrictions after it.
   *
   * @param restrictions at least one, in their order, each kind at most once
   */
  record RestrictedType(TypeSyntax base, List<Restriction> restrictions, Span span)
      implements TypeSyntax {

    public RestrictedType {
      restrictions = List.copyOf(restrictions);
    }
  }
}
