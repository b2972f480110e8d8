package dev.airtight.grammar.lex;

import dev.airtight.grammar.antlr.ContractLexer;
import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Splits a text into tokens, reports what cannot be one, and decides which words are names whatever
 * they mean elsewhere. The parser gets repaired tokens (an unterminated text becomes a text), so
 * that one such error does not cause others.
 */
public final class TokenPreparation {

  private final SourceText source;
  private final SyntaxErrors errors;
  private final List<Token> tokens = new ArrayList<>();
  private final List<CommonToken> visible = new ArrayList<>();

  private TokenPreparation(SourceText source, SyntaxErrors errors) {
    this.source = source;
    this.errors = errors;
  }

  /** All tokens with comments on the hidden channel, the last one being the end of the file. */
  public static List<Token> tokens(SourceText source, SyntaxErrors errors) {
    TokenPreparation preparation = new TokenPreparation(source, errors);
    preparation.split();
    preparation.nameWords();
    return preparation.tokens;
  }

  private void split() {
    Utf16Stream characters = new Utf16Stream(source.text());
    if (source.text().startsWith("\uFEFF")) {
      characters.consume();
    }
    ContractLexer lexer = new ContractLexer(characters);
    lexer.removeErrorListeners();
    CharacterErrors characterErrors = new CharacterErrors(source, errors);
    CommonToken openTemplate = null;
    CommonToken token;
    do {
      token = (CommonToken) lexer.nextToken();
      switch (token.getType()) {
        case ContractLexer.INVALID_CHARACTERS -> characterErrors.add(token);
        case ContractLexer.TEMPLATE_OPEN -> openTemplate = token;
        case ContractLexer.TEMPLATE_CLOSE -> openTemplate = null;
        case Token.EOF -> {
          if (openTemplate != null) {
            closeTemplate(openTemplate, token);
          }
        }
        default -> repair(token);
      }
      token.setTokenIndex(tokens.size());
      tokens.add(token);
      if (Tokens.isVisible(token)) {
        visible.add(token);
      }
    } while (token.getType() != Token.EOF);
    characterErrors.finish();
  }

  private void closeTemplate(CommonToken opening, CommonToken end) {
    errors.add(
        SyntaxErrorKind.UNTERMINATED_TEMPLATE,
        Tokens.span(opening),
        "this template is never closed",
        "end it with '\"\"\"'");
    CommonToken closing = new CommonToken(end);
    closing.setType(ContractLexer.TEMPLATE_CLOSE);
    closing.setStopIndex(end.getStartIndex() - 1);
    closing.setTokenIndex(tokens.size());
    tokens.add(closing);
    visible.add(closing);
  }

  private void repair(CommonToken token) {
    Span span = Tokens.span(token);
    switch (token.getType()) {
      case ContractLexer.UNTERMINATED_TEXT -> {
        errors.add(
            SyntaxErrorKind.UNTERMINATED_TEXT,
            span,
            "this text has no closing quote on its line",
            "close it with '\"'; a line break within a text is written '\\n'");
        token.setType(ContractLexer.TEXT);
        token.setText("\"\"");
      }
      case ContractLexer.UNTERMINATED_PATTERN -> {
        boolean divides = divides();
        errors.add(
            SyntaxErrorKind.UNTERMINATED_PATTERN,
            divides ? new Span(span.start(), span.start() + 1) : span,
            divides
                ? "there is no division"
                : span.length() == 1
                    ? "a pattern needs something between its slashes"
                    : "this pattern is not closed on its line",
            divides
                ? "multiply the other side, as in 'a > 2 * b' for a / b > 2; a pattern follows"
                    + " 'matches'"
                : "write it as '/.../'; a '[' in it needs its ']', and '\\' stands before a"
                    + " character meant literally");
        token.setType(ContractLexer.PATTERN);
        token.setText("/?/");
      }
      case ContractLexer.UNTERMINATED_COMMENT ->
          errors.add(
              SyntaxErrorKind.UNTERMINATED_COMMENT,
              new Span(span.start(), span.start() + 2),
              "this comment is never closed",
              "end it with '*/'");
      case ContractLexer.INVALID_NUMBER -> {
        errors.add(
            SyntaxErrorKind.INVALID_NUMBER,
            span,
            "'" + Tokens.shortened(token.getText()) + "' is neither a number nor a name",
            "write a number with digits and at most one point; a name does not begin with a digit");
        token.setType(ContractLexer.NUMBER);
        token.setText("0");
      }
      default -> {}
    }
  }

  /** Whether a slash stands behind a number or a name, where no pattern can. */
  private boolean divides() {
    if (visible.isEmpty()) {
      return false;
    }
    int before = visible.get(visible.size() - 1).getType();
    return before == ContractLexer.IDENTIFIER
        || before == ContractLexer.NUMBER
        || before == ContractLexer.RIGHT_PARENTHESIS;
  }

  /** Decides for each word whether it is certainly a name. */
  private void nameWords() {
    for (int i = 0; i < visible.size(); i++) {
      CommonToken token = visible.get(i);
      int type = token.getType();
      if (!Tokens.isWord(type)) {
        continue;
      }
      int before = i == 0 ? Token.INVALID_TYPE : visible.get(i - 1).getType();
      int next = type(i + 1);
      if (before == ContractLexer.DOT || (i == 1 && namesContract())) {
        token.setType(ContractLexer.IDENTIFIER);
      } else if (next == ContractLexer.QUESTION || next == ContractLexer.COLON) {
        if (!endsQuantifier(i)) {
          token.setType(ContractLexer.LABEL);
        } else if (!isLiteral(type)) {
          token.setType(ContractLexer.IDENTIFIER);
        }
      } else if (isQuantifier(type) && !isQuantifierStart(i)) {
        token.setType(ContractLexer.IDENTIFIER);
      }
    }
  }

  /**
   * Whether the second word of the file stands behind {@code contract}, and not on a line of its
   * own.
   */
  private boolean namesContract() {
    return visible.get(0).getType() == ContractLexer.CONTRACT
        && source.isOnOneLine(Tokens.span(visible.get(0)), Tokens.span(visible.get(1)));
  }

  /** Whether a word before a colon is what a quantifier ranges over, as in {@code all x in xs:}. */
  private boolean endsQuantifier(int index) {
    return index >= 3 && type(index - 1) == ContractLexer.IN && isQuantifier(type(index - 3));
  }

  private static boolean isLiteral(int type) {
    return type == ContractLexer.TRUE || type == ContractLexer.FALSE || type == ContractLexer.NULL;
  }

  private static boolean isQuantifier(int type) {
    return type == ContractLexer.ALL || type == ContractLexer.ANY || type == ContractLexer.SUM;
  }

  private boolean isQuantifierStart(int index) {
    int next = type(index + 1);
    int afterNext = type(index + 2);
    boolean isField = afterNext == ContractLexer.COLON || afterNext == ContractLexer.QUESTION;
    // 'all not in [...]' and 'all is in' are about something called 'all'.
    boolean isRanging =
        afterNext == ContractLexer.IN && next != ContractLexer.NOT && next != ContractLexer.IS;
    return Tokens.isWord(next) && (isRanging || (next == ContractLexer.IDENTIFIER && !isField));
  }

  private int type(int index) {
    return index < visible.size() ? visible.get(index).getType() : Token.EOF;
  }
}
