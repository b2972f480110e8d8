package dev.airtight.grammar.format;

import dev.airtight.grammar.ConcreteSyntax;
import dev.airtight.grammar.antlr.ContractSyntax.ContractFileContext;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * The tokens of a contract: which rule each belongs to, which are comments, and how lines break
 * between them.
 */
final class TokenLines {

  private final SourceText source;
  private final List<Token> tokens;
  private final ContractFileContext tree;
  private final ParserRuleContext[] rules;

  TokenLines(ConcreteSyntax syntax) {
    this.source = syntax.source();
    this.tokens = syntax.tokens();
    this.tree = syntax.tree();
    this.rules = new ParserRuleContext[tokens.size()];
    assignRules(tree);
  }

  private void assignRules(ParserRuleContext rule) {
    for (ParseTree child : rule.children) {
      if (child instanceof TerminalNode node) {
        rules[node.getSymbol().getTokenIndex()] = rule;
      } else if (child instanceof ParserRuleContext inner && inner.children != null) {
        assignRules(inner);
      }
    }
  }

  ContractFileContext tree() {
    return tree;
  }

  int count() {
    return tokens.size();
  }

  Token token(int index) {
    return tokens.get(index);
  }

  /** The innermost rule of a visible token. */
  ParserRuleContext rule(Token visible) {
    return rules[visible.getTokenIndex()];
  }

  static boolean isVisible(Token token) {
    return token.getChannel() == Token.DEFAULT_CHANNEL;
  }

  /** The comments right before a visible token. */
  List<Token> commentsBefore(Token visible) {
    int first = visible.getTokenIndex();
    while (first > 0 && !isVisible(tokens.get(first - 1))) {
      first--;
    }
    return tokens.subList(first, visible.getTokenIndex());
  }

  /** Whether there are comments between two visible tokens. */
  boolean hasComments(Token first, Token last) {
    for (int i = first.getTokenIndex() + 1; i < last.getTokenIndex(); i++) {
      if (!isVisible(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The visible tokens from one to another. */
  List<Token> visible(Token first, Token last) {
    List<Token> visible = new ArrayList<>();
    for (int i = first.getTokenIndex(); i <= last.getTokenIndex(); i++) {
      if (isVisible(tokens.get(i))) {
        visible.add(tokens.get(i));
      }
    }
    return visible;
  }

  /** Whether a token begins on the line on which an earlier one ends. */
  boolean isOnOneLine(Token before, Token token) {
    return source.isOnOneLine(span(before), span(token));
  }

  /** Whether there is a blank line between two tokens. */
  boolean isBlankBetween(Token before, Token token) {
    return source.position(span(token).start()).line() - source.position(span(before).end()).line()
        > 1;
  }

  private static Span span(Token token) {
    return new Span(
        token.getStartIndex(), Math.max(token.getStartIndex(), token.getStopIndex() + 1));
  }
}
