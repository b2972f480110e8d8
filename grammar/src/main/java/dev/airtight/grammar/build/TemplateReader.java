package dev.airtight.grammar.build;

import dev.airtight.grammar.antlr.ContractLexer;
import dev.airtight.grammar.antlr.ContractSyntax.TemplateContext;
import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.Identifier;
import dev.airtight.grammar.tree.TemplateSyntax;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes a template of the tokens between triple quotes: splits them into lines, strips the
 * indentation, then decodes escapes, in this order (JLS 3.10.6 and 3.10.7), so that white space
 * written as an escape is never stripped.
 */
final class TemplateReader {

  /**
   * One character of the text that appears, or a placeholder.
   *
   * @param text what appears; empty for a placeholder and for an escaped line break
   * @param raw whether it is written as itself, so that white space counts as such
   */
  private record Piece(String text, @Nullable Identifier placeholder, boolean raw, Span span) {

    boolean isBlank() {
      return raw && text.length() == 1 && Character.isWhitespace(text.charAt(0));
    }
  }

  private final SourceText source;
  private final SyntaxErrors errors;

  TemplateReader(SourceText source, SyntaxErrors errors) {
    this.source = source;
    this.errors = errors;
  }

  TemplateSyntax read(TemplateContext context) {
    List<List<Piece>> lines = lines(context);
    boolean opensWithText = true;
    if (lines.size() > 1 && lines.get(0).stream().allMatch(Piece::isBlank)) {
      lines.remove(0);
      opensWithText = false;
    }
    int indentation = indentation(opensWithText ? lines.subList(1, lines.size()) : lines);
    TemplateParts parts = new TemplateParts();
    for (int i = 0; i < lines.size(); i++) {
      List<Piece> line = lines.get(i);
      int begin = opensWithText && i == 0 ? 0 : Math.min(indentation, leadingBlanks(line));
      int end = line.size();
      boolean broken = i + 1 < lines.size();
      Piece lineBreak = broken ? line.get(--end) : null;
      boolean joined = lineBreak != null && !isLineBreak(lineBreak);
      while (!joined && end > begin && line.get(end - 1).isBlank()) {
        end--;
      }
      for (Piece piece : line.subList(Math.min(begin, end), end)) {
        if (piece.placeholder != null) {
          parts.addPlaceholder(piece.placeholder, piece.span);
        } else {
          parts.addText(piece.text, piece.span);
        }
      }
      if (lineBreak != null) {
        parts.addText(lineBreak.text, lineBreak.span);
      }
    }
    return new TemplateSyntax(parts.finish(), Tokens.span(context));
  }

  /**
   * Width of what all lines that are not blank begin with; the last line counts even if it is
   * blank.
   */
  private static int indentation(List<List<Piece>> lines) {
    int width = Integer.MAX_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      int blanks = leadingBlanks(lines.get(i));
      boolean last = i == lines.size() - 1;
      if (last || blanks < lines.get(i).size() - 1 || !isLineBreak(lines.get(i).get(blanks))) {
        width = Math.min(width, blanks);
      }
    }
    return width;
  }

  private static int leadingBlanks(List<Piece> line) {
    int count = 0;
    while (count < line.size() && line.get(count).isBlank() && !isLineBreak(line.get(count))) {
      count++;
    }
    return count;
  }

  private static boolean isLineBreak(Piece piece) {
    return piece.raw && piece.text.equals("\n");
  }

  /** The lines, each but the last one ending with the piece of its line break. */
  private List<List<Piece>> lines(TemplateContext context) {
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    for (Piece piece : pieces(context)) {
      line.add(piece);
      if (isLineBreak(piece) || (piece.text.isEmpty() && piece.placeholder == null)) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    lines.add(line);
    return lines;
  }

  private List<Piece> pieces(TemplateContext context) {
    List<Piece> pieces = new ArrayList<>();
    List<ParseTree> children = context.children;
    for (ParseTree child : children.subList(1, children.size() - 1)) {
      Token token = ((TerminalNode) child).getSymbol();
      switch (token.getType()) {
        case ContractLexer.PLACEHOLDER -> pieces.add(placeholder(token));
        case ContractLexer.TEMPLATE_ESCAPE -> escape(token, pieces);
        default -> raw(token, pieces);
      }
    }
    return pieces;
  }

  private void raw(Token token, List<Piece> pieces) {
    String text = token.getText();
    int offset = token.getStartIndex();
    for (int i = 0; i < text.length(); i++) {
      Span span = new Span(offset + i, offset + i + 1);
      char unit = text.charAt(i);
      if (unit == '\r') {
        boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        pieces.add(new Piece("\n", null, true, pair ? new Span(offset + i, offset + i + 2) : span));
        i += pair ? 1 : 0;
        continue;
      }
      if (unit < ' ' && unit != '\n' && unit != '\t') {
        errors.add(
            SyntaxErrorKind.INVALID_CHARACTER,
            span,
            "a control character cannot stand in a template",
            "write it as an escape: \\u with four hexadecimal digits");
      }
      pieces.add(new Piece(String.valueOf(unit), null, true, span));
    }
    if (text.equals("$") && source.text().startsWith("{", offset + 1)) {
      invalidPlaceholder(new Span(offset, offset + 2));
    }
  }

  private Piece placeholder(Token token) {
    String text = token.getText();
    Span span = Tokens.span(token);
    String name = text.substring(2, text.length() - 1);
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      invalidPlaceholder(span);
    }
    return new Piece(
        "", new Identifier(name, new Span(span.start() + 2, span.end() - 1)), false, span);
  }

  private void invalidPlaceholder(Span span) {
    errors.add(
        SyntaxErrorKind.INVALID_PLACEHOLDER,
        span,
        "a placeholder is the name of a parameter in '${' and '}'",
        "write '${name}', or '\\${' for these characters themselves");
  }

  private void escape(Token token, List<Piece> pieces) {
    String text = token.getText();
    Span span = Tokens.span(token);
    String decoded = text.length() == 6 ? unicode(text) : simple(text.charAt(1));
    if (decoded == null) {
      invalidEscape(span, text);
    } else {
      pieces.add(new Piece(decoded, null, false, span));
    }
  }

  private static @Nullable String simple(char kind) {
    return switch (kind) {
      case '\\', '"', '$' -> String.valueOf(kind);
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 's' -> " ";
      case 't' -> "\t";
      case '\n', '\r' -> "";
      default -> null;
    };
  }

  private static @Nullable String unicode(String text) {
    char unit = (char) Escapes.hexadecimal(text, 2);
    return Character.isSurrogate(unit) ? null : String.valueOf(unit);
  }

  private void invalidEscape(Span span, String text) {
    String shown = Character.isSurrogate(text.charAt(1)) ? "\\" : text;
    errors.add(
        SyntaxErrorKind.INVALID_ESCAPE,
        span,
        "there is no escape '" + shown + "' in templates",
        "the escapes are \\\\ \\\" \\$ \\n"
            + " \\r"
            + " \\s \\t and \\u with four hexadecimal digits, which are no surrogate; \\ at the end"
            + " of a line joins it with the next");
  }
}
