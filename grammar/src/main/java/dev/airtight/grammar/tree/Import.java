package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;

/**
 * {@code import "path.contract"}.
 *
 * @param path the text literal, relative to the importing file, as written (escapes decoded)
 */
public record Import(ExpressionSyntax.TextLiteral path, Span span) implements SyntaxNode {}
