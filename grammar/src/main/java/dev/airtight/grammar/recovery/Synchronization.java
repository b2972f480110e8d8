package dev.airtight.grammar.recovery;

import dev.airtight.grammar.antlr.ContractLexer;
import dev.airtight.grammar.antlr.ContractSyntax;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.source.SourceText;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * Where parsing goes on after an error: at the next thing of the kind that could not be parsed.
 * What is skipped keeps its brackets together, but a declaration at the beginning of a line always
 * ends the skipping.
 */
public final class Synchronization {

  private final SourceText source;

  /** For one parse of one text. */
  public Synchronization(SourceText source) {
    this.source = source;
  }

  /** Whether an error within this rule costs no more than this one item of its surroundings. */
  static boolean isItem(int rule) {
    return switch (rule) {
      case ContractSyntax.RULE_header,
          ContractSyntax.RULE_importDeclaration,
          ContractSyntax.RULE_declaration,
          ContractSyntax.RULE_enumMember,
          ContractSyntax.RULE_recordMember,
          ContractSyntax.RULE_unionVariant,
          ContractSyntax.RULE_promptClause,
          ContractSyntax.RULE_parameter,
          ContractSyntax.RULE_exampleArgument ->
          true;
      default -> false;
    };
  }

  /**
   * Whether this rule is a sequence of items, in which something that is no item can be skipped.
   */
  static boolean isSequence(int rule) {
    return switch (rule) {
      case ContractSyntax.RULE_contractFile,
          ContractSyntax.RULE_enumBody,
          ContractSyntax.RULE_recordBody,
          ContractSyntax.RULE_unionBody,
          ContractSyntax.RULE_promptBody ->
          true;
      default -> false;
    };
  }

  /**
   * Skips to the next item of the kind that the rule is, or is a sequence of.
   *
   * @param from the token from which on brackets count
   */
  void skip(Parser parser, int rule, int from) {
    TokenStream tokens = parser.getInputStream();
    OpenBrackets open = new OpenBrackets();
    for (int i = from; i < tokens.index(); i++) {
      open.pass(tokens.get(i));
    }
    while (!(tokens.LA(1) == Token.EOF || startsDeclaration(tokens) || stops(rule, tokens, open))) {
      open.pass(parser.consume());
    }
  }

  private boolean stops(int rule, TokenStream tokens, OpenBrackets open) {
    int type = tokens.LA(1);
    return switch (rule) {
      case ContractSyntax.RULE_enumMember,
          ContractSyntax.RULE_enumBody,
          ContractSyntax.RULE_unionVariant,
          ContractSyntax.RULE_unionBody,
          ContractSyntax.RULE_parameter,
          ContractSyntax.RULE_exampleArgument ->
          open.isNone() && (type == ContractLexer.COMMA || Tokens.isClosing(type));
      case ContractSyntax.RULE_recordMember, ContractSyntax.RULE_recordBody ->
          (type == ContractLexer.RIGHT_BRACE && !open.isBrace())
              || (startsMember(tokens) && (open.isNone() || isFirstOnLine(tokens)));
      case ContractSyntax.RULE_promptClause, ContractSyntax.RULE_promptBody ->
          (type == ContractLexer.RIGHT_BRACE && !open.isBrace())
              || (isClause(type) && isFirstOnLine(tokens));
      default -> type == ContractLexer.IMPORT && isFirstOnLine(tokens);
    };
  }

  private boolean startsMember(TokenStream tokens) {
    int next = tokens.LA(2);
    return switch (tokens.LA(1)) {
      case ContractLexer.LABEL -> true;
      case ContractLexer.TEXT -> next == ContractLexer.COLON || next == ContractLexer.QUESTION;
      case ContractLexer.REQUIRE -> isFirstOnLine(tokens);
      default -> false;
    };
  }

  private static boolean isClause(int type) {
    return switch (type) {
      case ContractLexer.SYSTEM,
          ContractLexer.USER,
          ContractLexer.ISOLATE,
          ContractLexer.BUDGET,
          ContractLexer.ENSURE,
          ContractLexer.EXAMPLE ->
          true;
      default -> false;
    };
  }

  /** Whether a declaration begins here, as far as keyword, name and place in the line tell. */
  boolean startsDeclaration(TokenStream tokens) {
    int next = tokens.LA(2);
    return switch (tokens.LA(1)) {
      case ContractLexer.OPEN -> next == ContractLexer.RECORD && isFirstOnLine(tokens);
      case ContractLexer.RECORD,
          ContractLexer.ENUM,
          ContractLexer.UNION,
          ContractLexer.TYPE,
          ContractLexer.PROMPT ->
          Tokens.isWord(next) && isFirstOnLine(tokens);
      default -> false;
    };
  }

  private boolean isFirstOnLine(TokenStream tokens) {
    Token before = tokens.LT(-1);
    return before == null || !isOnOneLine(before, tokens.LT(1));
  }

  /** Whether there is no line break between two tokens. */
  boolean isOnOneLine(Token before, Token token) {
    return source.isOnOneLine(Tokens.span(before), Tokens.span(token));
  }
}
