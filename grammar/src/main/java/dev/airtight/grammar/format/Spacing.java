package dev.airtight.grammar.format;

import static dev.airtight.grammar.antlr.ContractLexer.*;

import dev.airtight.grammar.antlr.ContractSyntax.ArgumentsContext;
import dev.airtight.grammar.antlr.ContractSyntax.ParameterListContext;
import dev.airtight.grammar.antlr.ContractSyntax.PrefixContext;
import dev.airtight.grammar.antlr.ContractSyntax.RangeContext;
import dev.airtight.grammar.antlr.ContractSyntax.SignedNumberContext;
import dev.airtight.grammar.antlr.ContractSyntax.TemplateContext;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Says whether two neighbouring tokens of one line have a blank between them. */
final class Spacing {

  private Spacing() {}

  static boolean isBlankBetween(
      Token before, ParserRuleContext ruleBefore, Token token, ParserRuleContext rule) {
    return !bindsToNext(before, ruleBefore, token) && !bindsToPrevious(before, token, rule);
  }

  private static boolean bindsToNext(Token token, ParserRuleContext rule, Token next) {
    return switch (token.getType()) {
      case LEFT_PARENTHESIS, LEFT_BRACKET, DOT -> true;
      case MINUS -> rule instanceof PrefixContext || rule instanceof SignedNumberContext;
      case RANGE ->
          !(rule instanceof RangeContext) || next.getTokenIndex() <= rule.getStop().getTokenIndex();
      default -> false;
    };
  }

  private static boolean bindsToPrevious(Token previous, Token token, ParserRuleContext rule) {
    return switch (token.getType()) {
      case COMMA, COLON, QUESTION, DOT, RIGHT_PARENTHESIS, RIGHT_BRACKET -> true;
      case LEFT_PARENTHESIS ->
          rule instanceof ArgumentsContext || rule instanceof ParameterListContext;
      case RIGHT_BRACE -> previous.getType() == LEFT_BRACE;
      case RANGE -> !(rule instanceof RangeContext) || rule.getStart() != token;
      case TEMPLATE_OPEN -> false;
      default -> rule instanceof TemplateContext;
    };
  }
}
