package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;

/**
 * A name, {@code [A-Za-z_][A-Za-z0-9_]*}.
 *
 * @param text the name; may be a word that is a keyword elsewhere
 */
public record Identifier(String text, Span span) implements SyntaxNode {}
