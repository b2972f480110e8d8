package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.util.List;

/**
 * A prompt's text between triple quotes. Line terminators are {@code \n}; the common indentation
 * and white space at line ends are stripped as in Java text blocks (JLS 3.10.6), where a text that
 * begins on the opening line leaves that line out of account; escapes are decoded.
 *
 * @param parts literal texts (none empty, no two adjacent) and placeholders in their order
 * @param span with the quotes
 */
public record TemplateSyntax(List<Part> parts, Span span) implements SyntaxNode {

  public TemplateSyntax {
    parts = List.copyOf(parts);
  }

  /** A piece of a template. */
  public sealed interface Part extends SyntaxNode {}

  /**
   * Text that appears as it is.
   *
   * @param text the text that appears, which the stripping of indentation and escapes make differ
   *     from the source
   */
  public record LiteralText(String text, Span span) implements Part {}

  /**
   * {@code ${name}}.
   *
   * @param name a parameter, or {@code format}
   */
  public record Placeholder(Identifier name, Span span) implements Part {}
}
