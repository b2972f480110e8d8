package dev.airtight.solver.text;

import dev.airtight.solver.arithmetic.ArithmeticModel;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.Evaluator;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.Bitwise;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm.RealVariable;
import java.math.BigInteger;

/** Values of terms in an arithmetic model, which decides about texts and bits as it likes. */
final class ModelEvaluation extends Evaluator {
  private final ArithmeticModel model;
  private final RopeExpansion expansion;

  ModelEvaluation(ArithmeticModel model, RopeExpansion expansion) {
    this.model = model;
    this.expansion = expansion;
  }

  @Override
  protected boolean leaf(BoolVariable variable) {
    return model.valueOf(variable).orElse(false);
  }

  @Override
  protected BigInteger leaf(IntVariable variable) {
    return integer(variable);
  }

  @Override
  protected Rational leaf(RealVariable variable) {
    return model.valueOf(variable).orElse(Rational.ZERO);
  }

  @Override
  protected boolean leaf(InLanguage membership) {
    BoolTerm expanded = expansion.apply(membership);
    return expanded == membership ? model.valueOf(membership).orElse(false) : of(expanded);
  }

  @Override
  protected boolean leaf(TextEqual equality) {
    return model.valueOf(equality).orElse(false);
  }

  @Override
  protected BigInteger leaf(TextFunction function) {
    return integer(function);
  }

  @Override
  protected BigInteger leaf(Bitwise operation) {
    return integer(operation);
  }

  private BigInteger integer(IntTerm leaf) {
    return model.valueOf(leaf).orElseGet(() -> Assignment.nearestToZero(leaf.interval()));
  }
}
