package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;

/**
 * A JSON property name or union tag: an identifier, or a text literal where it is none ({@code
 * "first-name"}).
 *
 * @param text the property name or tag itself, escapes decoded
 */
public record Label(String text, Span span) implements SyntaxNode {}
