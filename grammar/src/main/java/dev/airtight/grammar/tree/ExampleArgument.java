package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;

/**
 * {@code language: en} in an example.
 *
 * @param name the parameter
 */
public record ExampleArgument(Identifier name, Value value, Span span) implements SyntaxNode {

  /** A JSON value, or an enum member by its name. */
  public sealed interface Value extends SyntaxNode permits JsonSyntax, MemberName {}

  /** A bare enum member; {@code true}, {@code false} and {@code null} are JSON values instead. */
  public record MemberName(Identifier name, Span span) implements Value {}
}
