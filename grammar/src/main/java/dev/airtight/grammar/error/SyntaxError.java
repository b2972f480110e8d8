package dev.airtight.grammar.error;

import dev.airtight.grammar.source.Span;

/**
 * One thing that is wrong with the text of a contract.
 *
 * @param span where; empty at the end of the text
 * @param message one sentence in lower case without a full stop
 * @param help what to do about it, one sentence in lower case without a full stop
 */
public record SyntaxError(SyntaxErrorKind kind, Span span, String message, String help) {}
