package dev.airtight.core.diagnostic;

import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong in one place of a contract.
 *
 * @param source the text the span points into; for a file that could not be read an empty text of
 *     that name
 * @param message one lower-case sentence without a full stop
 * @param help what to do about it, one lower-case sentence; empty where the message says it all
 * @param labels other places that matter, in the order they should be read
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    SourceText source,
    Span span,
    String message,
    String help,
    List<RelatedPlace> labels) {

  /**
   * By file name, then position, then code, then message: the order in which diagnostics are shown.
   */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic diagnostic) -> diagnostic.source().name())
          .thenComparingInt(diagnostic -> diagnostic.span().start())
          .thenComparingInt(diagnostic -> diagnostic.span().end())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    labels = List.copyOf(labels);
  }

  /** A diagnostic of the code's usual severity, without other places. */
  public Diagnostic(
      DiagnosticCode code, SourceText source, Span span, String message, String help) {
    this(code, code.severity(), source, span, message, help, List.of());
  }

  /** Whether this keeps the contract from having a meaning. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
