package dev.airtight.core.check.expression;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.SyntaxNode;
import java.util.HashSet;
import java.util.Set;

/**
 * What is wrong with one clause. A name that is wrong in several places of it is reported at the
 * first one.
 */
final class ClauseReport {

  private final DiagnosticSink sink;
  private final SourceText source;
  private final Set<Object> subjects = new HashSet<>();

  ClauseReport(DiagnosticSink sink, SourceText source) {
    this.sink = sink;
    this.source = source;
  }

  Clause clause(SyntaxNode tree) {
    return new Clause(source, tree.span());
  }

  DiagnosticSink sink() {
    return sink;
  }

  SourceText source() {
    return source;
  }

  void error(DiagnosticCode code, Span span, String message, String help) {
    sink.report(code, source, span, message, help);
  }

  /** Reports it unless something was reported for the same subject in this clause. */
  void once(DiagnosticCode code, Span span, Object subject, String message, String help) {
    if (subjects.add(subject)) {
      error(code, span, message, help);
    }
  }
}
