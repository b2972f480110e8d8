package dev.airtight.grammar;

import dev.airtight.grammar.antlr.ContractSyntax;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Reports an error once, gives up the item it is in (a field, a clause, a declaration), and goes on
 * with the next. No token is ever made up, so a rule without an exception has all its parts.
 */
final class ContractErrorStrategy extends DefaultErrorStrategy {

  private final ExpectationErrors errors;
  private final Synchronization synchronization;

  ContractErrorStrategy(ExpectationErrors errors, Synchronization synchronization) {
    this.errors = errors;
    this.synchronization = synchronization;
  }

  @Override
  public void reportError(Parser parser, RecognitionException exception) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      errors.report(parser, exception.getOffendingToken(), exception.getExpectedTokens());
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException exception) {
    int rule = parser.getContext().getRuleIndex();
    if (!Synchronization.isItem(rule)) {
      throw exception;
    }
    synchronization.skip(parser, rule, parser.getContext().getStart().getTokenIndex());
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void sync(Parser parser) {
    int rule = parser.getContext().getRuleIndex();
    boolean recovering = inErrorRecoveryMode(parser);
    if (recovering && rule != ContractSyntax.RULE_contractFile) {
      return;
    }
    ATNState state = parser.getInterpreter().atn.states.get(parser.getState());
    IntervalSet expected = parser.getATN().nextTokens(state);
    if (fits(parser, expected)) {
      return;
    }
    if (!Synchronization.isSequence(rule)) {
      throw new InputMismatchException(parser);
    }
    Token offending = parser.getCurrentToken();
    if (!recovering) {
      beginErrorCondition(parser);
      errors.report(parser, offending, expected);
    }
    boolean endsSequence =
        offending.getType() == Token.EOF
            || synchronization.startsDeclaration(parser.getInputStream());
    if (endsSequence) {
      return;
    }
    // A file has nothing around it where parsing could go on, so it skips until something fits.
    do {
      int from = parser.getCurrentToken().getTokenIndex();
      parser.consume();
      synchronization.skip(parser, rule, from);
    } while (rule == ContractSyntax.RULE_contractFile && !fits(parser, expected));
  }

  private static boolean fits(Parser parser, IntervalSet expected) {
    return expected.contains(Token.EPSILON) || expected.contains(parser.getInputStream().LA(1));
  }
}
