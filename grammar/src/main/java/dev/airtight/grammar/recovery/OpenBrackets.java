package dev.airtight.grammar.recovery;

import dev.airtight.grammar.antlr.ContractLexer;
import dev.airtight.grammar.lex.Tokens;
import org.antlr.v4.runtime.Token;

/**
 * Counts which brackets are open behind the tokens that were passed. Brackets that do not fit are
 * not matched.
 */
final class OpenBrackets {

  private int braces;
  private int others;

  void pass(Token token) {
    int type = token.getType();
    if (type == ContractLexer.LEFT_BRACE) {
      braces++;
    } else if (type == ContractLexer.RIGHT_BRACE) {
      braces = Math.max(0, braces - 1);
    } else if (Tokens.isOpening(type)) {
      others++;
    } else if (Tokens.isClosing(type)) {
      others = Math.max(0, others - 1);
    }
  }

  boolean isNone() {
    return braces == 0 && others == 0;
  }

  boolean isBrace() {
    return braces > 0;
  }
}
