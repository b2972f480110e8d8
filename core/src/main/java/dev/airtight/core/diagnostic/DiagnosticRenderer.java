package dev.airtight.core.diagnostic;

import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import java.util.List;

/**
 * Diagnostics as a terminal shows them.
 *
 * <pre>
 * support.contract:4:13: error[AT0301]: there is no type `Severty`
 *   4 |   severity: Severty
 *     |             ^^^^^^^
 *   help: did you mean `Severity`?
 * </pre>
 *
 * Columns count code points from 1. Lines end in {@code \n}; characters that could move the cursor
 * are replaced.
 */
public final class DiagnosticRenderer {

  private DiagnosticRenderer() {}

  /** All of them in {@link Diagnostic#ORDER}, with an empty line between two. */
  public static String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics.stream().sorted(Diagnostic.ORDER).toList()) {
      if (out.length() > 0) {
        out.append('\n');
      }
      append(out, diagnostic);
    }
    return out.toString();
  }

  /** One diagnostic over several lines. */
  public static String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    append(out, diagnostic);
    return out.toString();
  }

  private static void append(StringBuilder out, Diagnostic diagnostic) {
    int gutter = gutterWidth(diagnostic);
    appendPlace(out, diagnostic.source(), diagnostic.span());
    out.append(diagnostic.severity().word());
    out.append('[').append(diagnostic.code().code()).append(']');
    out.append(": ").append(printable(diagnostic.message())).append('\n');
    appendExcerpt(out, diagnostic.source(), diagnostic.span(), gutter, "^");
    for (RelatedPlace label : diagnostic.labels()) {
      out.append("  note: ");
      appendPlace(out, label.source(), label.span());
      out.append(printable(label.message())).append('\n');
      appendExcerpt(out, label.source(), label.span(), gutter, "-");
    }
    if (!diagnostic.help().isEmpty()) {
      out.append("  help: ").append(printable(diagnostic.help())).append('\n');
    }
  }

  private static void appendPlace(StringBuilder out, SourceText source, Span span) {
    out.append(printable(source.name()));
    if (!source.text().isEmpty()) {
      out.append(':').append(source.position(span.start()));
    }
    out.append(": ");
  }

  private static void appendExcerpt(
      StringBuilder out, SourceText source, Span span, int gutter, String mark) {
    if (source.text().isEmpty()) {
      return;
    }
    Excerpt excerpt = Excerpt.of(source.text(), span);
    String number = Integer.toString(source.position(span.start()).line());
    appendGutter(out, " ".repeat(gutter - number.length()) + number);
    out.append(excerpt.text().isEmpty() ? "" : " ").append(excerpt.text()).append('\n');
    appendGutter(out, " ".repeat(gutter));
    out.append(' ').append(" ".repeat(excerpt.indent()));
    out.append(mark.repeat(excerpt.length())).append('\n');
  }

  private static void appendGutter(StringBuilder out, String number) {
    out.append("  ").append(number).append(" |");
  }

  private static int gutterWidth(Diagnostic diagnostic) {
    int widest = digits(diagnostic.source(), diagnostic.span());
    for (RelatedPlace label : diagnostic.labels()) {
      widest = Math.max(widest, digits(label.source(), label.span()));
    }
    return widest;
  }

  private static int digits(SourceText source, Span span) {
    return Integer.toString(source.position(span.start()).line()).length();
  }

  /** Names and literals quoted in a message come from the file and may hold anything. */
  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint ->
                shown.append(codePoint == '\t' ? " " : DisplayCell.of(codePoint, 0, 0).shown()));
    return shown.toString();
  }
}
