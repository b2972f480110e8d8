package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.util.Optional;

/**
 * {@code reply -> Reply}.
 *
 * @param tag the discriminator's value
 * @param record name of the record type
 */
public record UnionVariant(Optional<DocComment> doc, Label tag, Identifier record, Span span)
    implements SyntaxNode {}
