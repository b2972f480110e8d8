package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.util.Optional;

/**
 * {@code low}, or {@code not_set = "NOT SET"}.
 *
 * @param json how the member is written in JSON if that is not its name
 */
public record EnumMember(
    Optional<DocComment> doc,
    Identifier name,
    Optional<ExpressionSyntax.TextLiteral> json,
    Span span)
    implements SyntaxNode {}
