package dev.airtight.grammar.build;

import dev.airtight.grammar.antlr.ContractLexer;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.DocComment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Finds the doc comment of a declaration or member: the last unbroken run of {@code ///} lines
 * before it. One at the end of a line of something else belongs to nothing.
 */
final class DocComments {

  private final SourceText source;
  private final List<Token> tokens;

  DocComments(SourceText source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  Optional<DocComment> before(ParserRuleContext described) {
    int index = described.getStart().getTokenIndex() - 1;
    int before = index;
    while (before >= 0 && !Tokens.isVisible(tokens.get(before))) {
      before--;
    }
    int occupiedLine =
        before < 0 ? 0 : source.position(Tokens.span(tokens.get(before)).end()).line();
    Deque<Token> run = new ArrayDeque<>();
    for (; index > before; index--) {
      Token token = tokens.get(index);
      boolean isDoc = token.getType() == ContractLexer.DOC_COMMENT && line(token) != occupiedLine;
      if (isDoc && (run.isEmpty() || line(token) == line(run.getFirst()) - 1)) {
        run.addFirst(token);
      } else if (!run.isEmpty()) {
        break;
      }
    }
    if (run.isEmpty()) {
      return Optional.empty();
    }
    String text = run.stream().map(DocComments::content).collect(Collectors.joining("\n"));
    Span span = Tokens.span(run.getFirst()).to(Tokens.span(run.getLast()));
    return Optional.of(new DocComment(text, span));
  }

  private int line(Token token) {
    return source.position(token.getStartIndex()).line();
  }

  /** The text of a {@code ///} line. */
  static String content(Token comment) {
    String text = comment.getText().substring("///".length());
    return (text.startsWith(" ") ? text.substring(1) : text).stripTrailing();
  }
}
