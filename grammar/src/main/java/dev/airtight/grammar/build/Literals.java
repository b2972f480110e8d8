package dev.airtight.grammar.build;

import dev.airtight.grammar.antlr.ContractSyntax.LabelContext;
import dev.airtight.grammar.antlr.ContractSyntax.NumberContext;
import dev.airtight.grammar.antlr.ContractSyntax.PatternContext;
import dev.airtight.grammar.antlr.ContractSyntax.RangeContext;
import dev.airtight.grammar.antlr.ContractSyntax.SignedNumberContext;
import dev.airtight.grammar.antlr.ContractSyntax.TextContext;
import dev.airtight.grammar.error.SyntaxErrorKind;
import dev.airtight.grammar.error.SyntaxErrors;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.source.SyntaxLimits;
import dev.airtight.grammar.tree.ExpressionSyntax.NumberLiteral;
import dev.airtight.grammar.tree.ExpressionSyntax.TextLiteral;
import dev.airtight.grammar.tree.Identifier;
import dev.airtight.grammar.tree.JsonSyntax.JsonNumber;
import dev.airtight.grammar.tree.Label;
import dev.airtight.grammar.tree.PatternLiteral;
import dev.airtight.grammar.tree.RangeSyntax;
import java.math.BigDecimal;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Words, texts, numbers and patterns as nodes, with everything checked that one of them alone can
 * have wrong.
 */
final class Literals {

  private final SyntaxErrors errors;
  private final Escapes escapes;

  Literals(SyntaxErrors errors) {
    this.errors = errors;
    this.escapes = new Escapes(errors);
  }

  static Identifier identifier(ParserRuleContext word) {
    return identifier(word.getStart());
  }

  static Identifier identifier(Token word) {
    return new Identifier(word.getText(), Tokens.span(word));
  }

  Label label(LabelContext label) {
    return label.TEXT() == null ? labelOfWord(label.getStart()) : label(label.TEXT().getSymbol());
  }

  /** A label that is a word or a text. */
  Label label(Token token) {
    return token.getText().startsWith("\"")
        ? new Label(value(token), Tokens.span(token))
        : labelOfWord(token);
  }

  private static Label labelOfWord(Token word) {
    return new Label(word.getText(), Tokens.span(word));
  }

  TextLiteral text(TextContext text) {
    return new TextLiteral(value(text.getStart()), Tokens.span(text));
  }

  /** The decoded value of a text token. */
  String value(Token text) {
    String quoted = text.getText();
    return escapes.text(quoted.substring(1, quoted.length() - 1), text.getStartIndex() + 1);
  }

  static PatternLiteral pattern(PatternContext pattern) {
    String quoted = pattern.getText();
    return new PatternLiteral(quoted.substring(1, quoted.length() - 1), Tokens.span(pattern));
  }

  /** A number without sign, as the expression it is. */
  NumberLiteral number(NumberContext number) {
    Span span = Tokens.span(number);
    return literal(number.getText(), span);
  }

  /** A number with its sign. */
  NumberLiteral number(SignedNumberContext number) {
    return literal(number.getText(), Tokens.span(number));
  }

  private NumberLiteral literal(String text, Span span) {
    if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      errors.add(
          SyntaxErrorKind.INVALID_NUMBER,
          span,
          "numbers have exponents only in the JSON of examples",
          "write out the digits");
      return new NumberLiteral("0", BigDecimal.ZERO, span);
    }
    return isFit(text, span)
        ? new NumberLiteral(text, new BigDecimal(text), span)
        : new NumberLiteral("0", BigDecimal.ZERO, span);
  }

  /** A JSON number. */
  JsonNumber json(SignedNumberContext number) {
    Span span = Tokens.span(number);
    String text = number.getText();
    if (text.length() != span.length()) {
      errors.add(
          SyntaxErrorKind.INVALID_NUMBER,
          span,
          "a JSON number has nothing between its sign and its digits",
          "remove the space");
    }
    return isFit(text, span)
        ? new JsonNumber(text, new BigDecimal(text), span)
        : new JsonNumber("0", BigDecimal.ZERO, span);
  }

  private boolean isFit(String text, Span span) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    int exponent = Math.max(digits.indexOf('e'), digits.indexOf('E'));
    int mantissaLength = exponent < 0 ? digits.length() : exponent;
    if (mantissaLength > SyntaxLimits.DIGITS
        || (exponent >= 0 && !isSmallExponent(digits.substring(exponent + 1)))) {
      errors.add(
          SyntaxErrorKind.NUMBER_TOO_LONG,
          span,
          "this number is too long",
          "numbers have at most "
              + SyntaxLimits.DIGITS
              + " digits and exponents of at most "
              + SyntaxLimits.DIGITS);
      return false;
    }
    if (digits.length() > 1 && digits.charAt(0) == '0' && Character.isDigit(digits.charAt(1))) {
      errors.add(
          SyntaxErrorKind.INVALID_NUMBER,
          span,
          "numbers do not begin with zeros",
          "leave out the leading zeros");
      return false;
    }
    return true;
  }

  private static boolean isSmallExponent(String exponent) {
    return exponent.length() <= 6 && Math.abs(Integer.parseInt(exponent)) <= SyntaxLimits.DIGITS;
  }

  /** The range of an {@code in}. */
  RangeSyntax range(RangeContext range) {
    return range(range, false);
  }

  /** The range of something that is counted. */
  RangeSyntax counts(RangeContext range) {
    return range(range, true);
  }

  private RangeSyntax range(RangeContext range, boolean whole) {
    Span span = Tokens.span(range);
    if (range.signedNumber().isEmpty()) {
      errors.add(
          SyntaxErrorKind.EXPECTED_RANGE,
          span,
          "a range needs at least one end",
          "write LO..HI, LO.. or ..HI");
      return new RangeSyntax(Optional.empty(), Optional.empty(), span);
    }
    NumberLiteral first = checked(number(range.signedNumber(0)), whole);
    if (range.RANGE() == null) {
      return new RangeSyntax(Optional.of(first), Optional.of(first), span);
    }
    if (range.signedNumber().size() == 2) {
      return new RangeSyntax(
          Optional.of(first), Optional.of(checked(number(range.signedNumber(1)), whole)), span);
    }
    boolean firstIsLow = first.span().start() == span.start();
    return firstIsLow
        ? new RangeSyntax(Optional.of(first), Optional.empty(), span)
        : new RangeSyntax(Optional.empty(), Optional.of(first), span);
  }

  /** A number of characters or attempts. */
  NumberLiteral count(NumberContext number) {
    return checked(number(number), true);
  }

  private NumberLiteral checked(NumberLiteral number, boolean whole) {
    if (whole && !(number.isWhole() && number.value().signum() >= 0)) {
      errors.add(
          SyntaxErrorKind.EXPECTED_WHOLE_NUMBER,
          number.span(),
          "expected a whole number of 0 or more, found '" + Tokens.shortened(number.text()) + "'",
          "what is counted is neither negative nor a fraction");
    }
    return number;
  }
}
