package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;

/**
 * {@code /[A-Z]{3}/}.
 *
 * @param text what stands between the slashes, exactly as written: not checked, a slash still
 *     written as {@code \/} (or bare within {@code [...]}). Its first unit is at {@code
 *     span.start() + 1}. Never empty.
 * @param span with the slashes
 */
public record PatternLiteral(String text, Span span) implements SyntaxNode {

  /** Span of a part of the pattern, given offsets within {@link #text}. */
  public Span part(int start, int end) {
    return new Span(span.start() + 1 + start, span.start() + 1 + end);
  }
}
