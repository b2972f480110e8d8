package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.util.Optional;

/**
 * A prompt's parameter, {@code ticket: string length 1..4000 untrusted}.
 *
 * @param type its type, without the word {@code untrusted}
 * @param untrusted where {@code untrusted} stands, if it does
 */
public record Parameter(
    Optional<DocComment> doc, Identifier name, TypeSyntax type, Optional<Span> untrusted, Span span)
    implements SyntaxNode {}
