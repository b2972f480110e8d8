package dev.airtight.grammar.format;

import dev.airtight.grammar.antlr.ContractLexer;
import dev.airtight.grammar.format.Gap.Blank;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Writes tokens and comments as planned. A comment stays behind what is before it in its line, or
 * on its own line.
 */
final class LayoutWriter {

  /** Levels by which a line is indented that a comment broke in two. */
  private static final int CONTINUATION = 2;

  private final LayoutPlan plan;
  private final TokenLines lines;
  private final StringBuilder out = new StringBuilder();

  private int indent;
  private @Nullable Token before;

  LayoutWriter(LayoutPlan plan) {
    this.plan = plan;
    this.lines = plan.lines();
  }

  String write() {
    for (int i = 0; i < lines.count(); i++) {
      Token token = lines.token(i);
      if (lines.isWritten(token)) {
        Gap gap = plan.gap(token);
        if (gap == null) {
          continued(token);
        } else {
          onNewLine(token, gap);
        }
        before = token;
      }
    }
    return out.append('\n').toString();
  }

  private void onNewLine(Token token, Gap gap) {
    List<Token> comments = lines.commentsBefore(token);
    boolean blankMissing = gap.blank() == Blank.ALWAYS && !hasBlankBefore(token, comments);
    Token last = before;
    for (Token comment : comments) {
      if (last != null && lines.isOnOneLine(last, comment)) {
        behind(comment);
      } else {
        startLine(gap.commentIndent(), blankMissing || keepsBlank(gap, last, comment));
        blankMissing = false;
        out.append(text(comment));
      }
      last = comment;
    }
    if (token.getType() != Token.EOF) {
      startLine(gap.indent(), blankMissing || keepsBlank(gap, last, token));
      indent = gap.indent();
      out.append(token.getText());
    }
  }

  private boolean keepsBlank(Gap gap, @Nullable Token last, Token next) {
    return gap.blank() != Blank.NEVER
        && last != null
        && !isOpening(last)
        && !isClosing(next)
        && lines.isBlankBetween(last, next);
  }

  private static boolean isOpening(Token token) {
    return switch (token.getType()) {
      case ContractLexer.LEFT_BRACE, ContractLexer.LEFT_BRACKET, ContractLexer.LEFT_PARENTHESIS ->
          true;
      default -> false;
    };
  }

  private static boolean isClosing(Token token) {
    return switch (token.getType()) {
      case ContractLexer.RIGHT_BRACE,
          ContractLexer.RIGHT_BRACKET,
          ContractLexer.RIGHT_PARENTHESIS ->
          true;
      default -> false;
    };
  }

  private boolean hasBlankBefore(Token token, List<Token> comments) {
    Token last = before;
    for (Token comment : comments) {
      if (last != null && lines.isBlankBetween(last, comment)) {
        return true;
      }
      last = comment;
    }
    return last != null && lines.isBlankBetween(last, token);
  }

  private void continued(Token token) {
    Token last = before;
    boolean broken = false;
    for (Token comment : lines.commentsBefore(token)) {
      if (last != null && lines.isOnOneLine(last, comment)) {
        behind(comment);
        broken = broken || isToLineEnd(comment);
      } else {
        startLine(indent + CONTINUATION, false);
        out.append(text(comment));
        broken = true;
      }
      last = comment;
    }
    if (broken) {
      startLine(indent + CONTINUATION, false);
    } else if (last != before
        || (before != null
            && Spacing.isBlankBetween(before, lines.rule(before), token, lines.rule(token)))) {
      out.append(" ".repeat(1 + plan.padding(token)));
    }
    out.append(normalized(token.getText()));
  }

  private void behind(Token comment) {
    out.append(isToLineEnd(comment) ? "  " : " ").append(text(comment));
  }

  private void startLine(int level, boolean blank) {
    if (out.length() > 0) {
      out.append(blank ? "\n\n" : "\n");
    }
    out.append(" ".repeat(level * LayoutPlan.INDENT));
  }

  private static boolean isToLineEnd(Token comment) {
    return comment.getType() != ContractLexer.BLOCK_COMMENT;
  }

  private static String text(Token comment) {
    return switch (comment.getType()) {
      case ContractLexer.BLOCK_COMMENT -> normalized(comment.getText());
      case ContractLexer.DOC_COMMENT ->
          doc(comment.getText().substring("///".length()).stripTrailing());
      default -> comment.getText().stripTrailing();
    };
  }

  private static String doc(String content) {
    return content.isEmpty() || content.startsWith(" ") ? "///" + content : "/// " + content;
  }

  private static String normalized(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
