package dev.airtight.solver.obligation.subject;

import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;

/** Notes which variables a value depends on: with the same values of those, it is the same. */
final class ReadingEvaluation extends Evaluation {

  private final Assignment.Builder read = new Assignment.Builder();

  ReadingEvaluation(Assignment assignment) {
    super(assignment);
  }

  /** The variables that were read, with their values: under these alone the value is the same. */
  Assignment read() {
    return read.build();
  }

  @Override
  protected boolean leaf(BoolVariable variable) {
    boolean value = super.leaf(variable);
    read.put(variable, value);
    return value;
  }

  @Override
  protected BigInteger leaf(IntVariable variable) {
    BigInteger value = super.leaf(variable);
    read.put(variable, value);
    return value;
  }

  @Override
  protected Rational leaf(RealVariable variable) {
    Rational value = super.leaf(variable);
    read.put(variable, value);
    return value;
  }

  @Override
  protected String leaf(TextVariable variable) {
    String value = super.leaf(variable);
    read.put(variable, value);
    return value;
  }
}
