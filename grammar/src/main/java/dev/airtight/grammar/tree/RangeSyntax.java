package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.util.Optional;

/**
 * {@code LO..HI}, {@code LO..}, {@code ..HI} or {@code N} (then both ends are the same literal). At
 * least one end is there. That the lower end is not above the upper one is not checked here.
 */
public record RangeSyntax(
    Optional<ExpressionSyntax.NumberLiteral> low,
    Optional<ExpressionSyntax.NumberLiteral> high,
    Span span)
    implements SyntaxNode {}
