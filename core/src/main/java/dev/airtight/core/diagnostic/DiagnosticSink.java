package dev.airtight.core.diagnostic;

import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a run finds, each thing once. */
public final class DiagnosticSink {

  private final Set<Diagnostic> found = new LinkedHashSet<>();

  public void report(
      DiagnosticCode code, SourceText source, Span span, String message, String help) {
    found.add(new Diagnostic(code, source, span, message, help));
  }

  /** With one other place that matters. */
  public void report(
      DiagnosticCode code,
      SourceText source,
      Span span,
      String message,
      String help,
      RelatedPlace label) {
    found.add(new Diagnostic(code, code.severity(), source, span, message, help, List.of(label)));
  }

  /** Whether one of the diagnostics is an error. */
  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** All of them in the order they are shown. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(Diagnostic.ORDER);
    return sorted;
  }
}
