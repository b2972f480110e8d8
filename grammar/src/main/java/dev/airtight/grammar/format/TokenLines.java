package dev.airtight.grammar.format;

import dev.airtight.grammar.ConcreteSyntax;
import dev.airtight.grammar.antlr.ContractLexer;
import dev.airtight.grammar.antlr.ContractSyntax.ContractFileContext;
import dev.airtight.grammar.antlr.ContractSyntax.EnumBodyContext;
import dev.airtight.grammar.antlr.ContractSyntax.UnionBodyContext;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final Set<Token> superfluous = new HashSet<>();

  TokenLines(ConcreteSyntax syntax) {
    this.source = syntax.source();
    this.tokens = syntax.tokens();
    this.tree = syntax.tree();
    this.rules = new ParserRuleContext[tokens.size()];
    assignRules(tree);
  }

  private void assignRules(ParserRuleContext rule) {
    if (rule instanceof EnumBodyContext || rule instanceof UnionBodyContext) {
      ParseTree last = rule.getChild(rule.getChildCount() - 2);
      if (last instanceof TerminalNode node && node.getSymbol().getType() == ContractLexer.COMMA) {
        superfluous.add(node.getSymbol());
      }
    }
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

  /** Whether a token is visible, and not the comma behind the last item of a list. */
  boolean isWritten(Token token) {
    return token.getChannel() == Token.DEFAULT_CHANNEL && !superfluous.contains(token);
  }

  /** The comments between a token that is written and the one before. */
  List<Token> commentsBefore(Token written) {
    int first = written.getTokenIndex();
    while (first > 0 && !isWritten(tokens.get(first - 1))) {
      first--;
    }
    return tokens.subList(first, written.getTokenIndex()).stream()
        .filter(TokenLines::isComment)
        .toList();
  }

  private static boolean isComment(Token token) {
    return token.getChannel() != Token.DEFAULT_CHANNEL;
  }

  /** Whether there are comments between two tokens. */
  boolean hasComments(Token first, Token last) {
    return tokens.subList(first.getTokenIndex(), last.getTokenIndex()).stream()
        .anyMatch(TokenLines::isComment);
  }

  /** The tokens that are written from one to another. */
  List<Token> written(Token first, Token last) {
    return tokens.subList(first.getTokenIndex(), last.getTokenIndex() + 1).stream()
        .filter(this::isWritten)
        .toList();
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
