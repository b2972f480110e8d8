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

  private final Palette palette;

  private DiagnosticRenderer(Palette palette) {
    this.palette = palette;
  }

  /** Without escape sequences, for files and pipes. */
  public static DiagnosticRenderer plain() {
    return new DiagnosticRenderer(Palette.PLAIN);
  }

  /** With colours, for terminals. */
  public static DiagnosticRenderer coloured() {
    return new DiagnosticRenderer(Palette.COLOUR);
  }

  /** All of them in {@link Diagnostic#ORDER}, with an empty line between two. */
  public String render(List<Diagnostic> diagnostics) {
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
  public String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    append(out, diagnostic);
    return out.toString();
  }

  private void append(StringBuilder out, Diagnostic diagnostic) {
    String strong = palette.of(diagnostic.severity());
    int gutter = gutterWidth(diagnostic);
    appendPlace(out, diagnostic.source(), diagnostic.span());
    out.append(strong).append(diagnostic.severity().word());
    out.append('[').append(diagnostic.code().code()).append(']').append(palette.reset());
    out.append(": ").append(printable(diagnostic.message())).append('\n');
    appendExcerpt(out, diagnostic.source(), diagnostic.span(), gutter, strong, "^");
    for (Label label : diagnostic.labels()) {
      out.append("  ").append(palette.quiet()).append("note").append(palette.reset()).append(": ");
      appendPlace(out, label.source(), label.span());
      out.append(printable(label.message())).append('\n');
      appendExcerpt(out, label.source(), label.span(), gutter, palette.quiet(), "-");
    }
    if (!diagnostic.help().isEmpty()) {
      out.append("  ").append(palette.quiet()).append("help").append(palette.reset());
      out.append(": ").append(printable(diagnostic.help())).append('\n');
    }
  }

  private static void appendPlace(StringBuilder out, SourceText source, Span span) {
    out.append(printable(source.name()));
    if (!source.text().isEmpty()) {
      out.append(':').append(source.position(span.start()));
    }
    out.append(": ");
  }

  private void appendExcerpt(
      StringBuilder out, SourceText source, Span span, int gutter, String colour, String mark) {
    if (source.text().isEmpty()) {
      return;
    }
    Excerpt excerpt = Excerpt.of(source.text(), span);
    String number = Integer.toString(source.position(span.start()).line());
    appendGutter(out, " ".repeat(gutter - number.length()) + number);
    out.append(excerpt.text().isEmpty() ? "" : " ").append(excerpt.text()).append('\n');
    appendGutter(out, " ".repeat(gutter));
    out.append(' ').append(" ".repeat(excerpt.indent()));
    out.append(colour).append(mark.repeat(excerpt.length())).append(palette.reset()).append('\n');
  }

  private void appendGutter(StringBuilder out, String number) {
    out.append(palette.quiet()).append("  ").append(number).append(" |").append(palette.reset());
  }

  private static int gutterWidth(Diagnostic diagnostic) {
    int widest = digits(diagnostic.source(), diagnostic.span());
    for (Label label : diagnostic.labels()) {
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
