package dev.airtight.grammar.lex;

import dev.airtight.grammar.antlr.ContractLexer;
import dev.airtight.grammar.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Questions about tokens: where they are, what sort they are of, what they are called in a message.
 */
public final class Tokens {

  private static final int LONGEST_QUOTE = 30;

  private Tokens() {}

  /** Where the token is; the end of the file is an empty span. */
  public static Span span(Token token) {
    return token.getType() == Token.EOF
        ? Span.at(token.getStartIndex())
        : new Span(token.getStartIndex(), token.getStopIndex() + 1);
  }

  /** The span of a rule that matched at least one token. */
  public static Span span(ParserRuleContext context) {
    return span(context.getStart()).to(span(context.getStop()));
  }

  /** Whether the parser sees it. */
  public static boolean isVisible(Token token) {
    return token.getChannel() == Token.DEFAULT_CHANNEL;
  }

  /** Whether it is one of the words of the language. */
  public static boolean isKeyword(int type) {
    return type >= ContractLexer.ALL && type <= ContractLexer.WITH;
  }

  /** Whether the token is written like an identifier. */
  public static boolean isWord(int type) {
    return isKeyword(type) || type == ContractLexer.IDENTIFIER || type == ContractLexer.LABEL;
  }

  /** Whether it is an opening bracket of any sort. */
  public static boolean isOpening(int type) {
    return type == ContractLexer.LEFT_BRACE
        || type == ContractLexer.LEFT_BRACKET
        || type == ContractLexer.LEFT_PARENTHESIS;
  }

  /** Whether it is a closing bracket of any sort. */
  public static boolean isClosing(int type) {
    return type == ContractLexer.RIGHT_BRACE
        || type == ContractLexer.RIGHT_BRACKET
        || type == ContractLexer.RIGHT_PARENTHESIS;
  }

  static boolean isComment(int type) {
    return type == ContractLexer.DOC_COMMENT
        || type == ContractLexer.LINE_COMMENT
        || type == ContractLexer.BLOCK_COMMENT
        || type == ContractLexer.UNTERMINATED_COMMENT;
  }

  /** What a message calls a token that was found. */
  public static String describe(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> "the end of the file";
      case ContractLexer.TEXT -> "a text";
      case ContractLexer.PATTERN -> "a pattern";
      case ContractLexer.TEMPLATE_OPEN, ContractLexer.TEMPLATE_CLOSE -> "a template";
      default -> "'" + shortened(token.getText()) + "'";
    };
  }

  /** What a message calls a kind of token that should have been there. */
  public static String describe(int type) {
    return switch (type) {
      case Token.EOF -> "the end of the file";
      case ContractLexer.TEXT -> "a text in double quotes";
      case ContractLexer.PATTERN -> "a pattern between slashes";
      case ContractLexer.NUMBER -> "a number";
      case ContractLexer.IDENTIFIER, ContractLexer.LABEL -> "a name";
      case ContractLexer.TEMPLATE_OPEN, ContractLexer.TEMPLATE_CLOSE -> "'\"\"\"'";
      default -> ContractLexer.VOCABULARY.getDisplayName(type);
    };
  }

  /** The text, cut at a length that a message can bear. */
  public static String shortened(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1))
            ? LONGEST_QUOTE - 1
            : LONGEST_QUOTE;
    return text.substring(0, end) + "...";
  }
}
