package dev.airtight.core.diagnostic;

import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;

/**
 * A second place that helps to understand a diagnostic, such as the first of two declarations.
 *
 * @param message what is there, one lower-case phrase without a full stop
 */
public record RelatedPlace(SourceText source, Span span, String message) {}
