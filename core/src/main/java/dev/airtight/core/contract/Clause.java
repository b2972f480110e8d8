package dev.airtight.core.contract;

import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;

/**
 * The place in a contract's text that says something: what obligations and violations cite.
 *
 * @param source the file, which for imported definitions is not the importing one
 * @param span where in it
 */
public record Clause(SourceText source, Span span) {

  /** The clause as written. */
  public String text() {
    return source.text().substring(span.start(), span.end());
  }
}
