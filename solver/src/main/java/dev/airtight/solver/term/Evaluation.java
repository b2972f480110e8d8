package dev.airtight.solver.term;

import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm.Bitwise;
import dev.airtight.solver.term.IntTerm.CodePointCount;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.IntTerm.ParsedInteger;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextConcat;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.term.TextTerm.UnitText;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The exact value of terms under one assignment: the reference meaning that solvers and rewrites
 * are held to. Remembers the values of subterms.
 */
public class Evaluation extends Evaluator {
  private final Assignment assignment;
  private final Map<TextTerm, String> texts = new IdentityHashMap<>();

  public Evaluation(Assignment assignment) {
    this.assignment = assignment;
  }

  public String of(TextTerm term) {
    String value = texts.get(term);
    if (value == null) {
      value = compute(term);
      WorkBudget.charge(Work.TERMS, 1 + value.length() / 64);
      texts.put(term, value);
    }
    return value;
  }

  private String compute(TextTerm term) {
    if (term instanceof TextConstant constant) {
      return constant.value();
    }
    if (term instanceof TextVariable variable) {
      return leaf(variable);
    }
    if (term instanceof TextConcat concat) {
      StringBuilder text = new StringBuilder();
      for (TextTerm piece : concat.pieces()) {
        text.append(of(piece));
      }
      return text.toString();
    }
    if (term instanceof DecimalText decimal) {
      return of(decimal.value()).toString();
    }
    return String.valueOf((char) of(((UnitText) term).value()).intValue());
  }

  /** The value of a variable. */
  protected String leaf(TextVariable variable) {
    return assignment.valueOf(variable);
  }

  @Override
  protected boolean leaf(BoolVariable variable) {
    return assignment.valueOf(variable);
  }

  @Override
  protected BigInteger leaf(IntVariable variable) {
    return assignment.valueOf(variable);
  }

  @Override
  protected Rational leaf(RealVariable variable) {
    return assignment.valueOf(variable);
  }

  @Override
  protected boolean leaf(InLanguage membership) {
    return membership.language().contains(of(membership.text()));
  }

  @Override
  protected boolean leaf(TextEqual equality) {
    return of(equality.left()).equals(of(equality.right()));
  }

  @Override
  protected BigInteger leaf(TextFunction function) {
    String text = of(function.text());
    if (function instanceof TextLength) {
      return BigInteger.valueOf(text.length());
    }
    if (function instanceof CodePointCount) {
      return BigInteger.valueOf(TextFunctions.codePoints(text));
    }
    return function instanceof ParsedInteger
        ? TextFunctions.parsedInteger(text)
        : BigInteger.valueOf(text.hashCode());
  }

  @Override
  protected BigInteger leaf(Bitwise operation) {
    return operation
        .operator()
        .apply(operation.width(), of(operation.left()), of(operation.right()));
  }
}
