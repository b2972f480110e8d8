package dev.airtight.grammar.recovery;

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
public final class ContractErrorStrategy extends DefaultErrorStrategy {

  private final ExpectationErrors errors;
  private final Synchronization synchronization;

  public ContractErrorStrategy(ExpectationErrors errors, Synchronization synchronization) {
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
    boolean sequence = Synchronization.isSequence(rule);
    if (inErrorRecoveryMode(parser) && !sequence) {
      return;
    }
    ATNState state = parser.getInterpreter().atn.states.get(parser.getState());
    IntervalSet expected = parser.getATN().nextTokens(state);
    if (expected.contains(Token.EPSILON) || expected.contains(parser.getInputStream().LA(1))) {
      return;
    }
    if (!sequence) {
      throw new InputMismatchException(parser);
    }
    skipToExpected(parser, rule, expected);
  }

  /**
   * Leaves out what is no item of a sequence, up to the next item, the end of the sequence or a
   * declaration.
   */
  private void skipToExpected(Parser parser, int rule, IntervalSet expected) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      errors.report(parser, parser.getCurrentToken(), expected);
    }
    while (!(expected.contains(parser.getInputStream().LA(1))
        || parser.getInputStream().LA(1) == Token.EOF
        || synchronization.startsDeclaration(parser.getInputStream()))) {
      int skipped = parser.getCurrentToken().getTokenIndex();
      parser.consume();
      synchronization.skip(parser, rule, skipped);
    }
  }
}
