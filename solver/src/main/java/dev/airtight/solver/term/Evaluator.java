package dev.airtight.solver.term;

import dev.airtight.solver.term.BoolTerm.And;
import dev.airtight.solver.term.BoolTerm.BoolConstant;
import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.IntEqual;
import dev.airtight.solver.term.BoolTerm.IntLessOrEqual;
import dev.airtight.solver.term.BoolTerm.Not;
import dev.airtight.solver.term.BoolTerm.Or;
import dev.airtight.solver.term.BoolTerm.RealEqual;
import dev.airtight.solver.term.BoolTerm.RealLess;
import dev.airtight.solver.term.BoolTerm.RealLessOrEqual;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm.Addend;
import dev.airtight.solver.term.IntTerm.Bitwise;
import dev.airtight.solver.term.IntTerm.EuclideanDivide;
import dev.airtight.solver.term.IntTerm.EuclideanModulo;
import dev.airtight.solver.term.IntTerm.IfThenElse;
import dev.airtight.solver.term.IntTerm.IntConstant;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.IntTerm.Product;
import dev.airtight.solver.term.IntTerm.Sum;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.RealTerm.OfInt;
import dev.airtight.solver.term.RealTerm.RealAddend;
import dev.airtight.solver.term.RealTerm.RealConstant;
import dev.airtight.solver.term.RealTerm.RealIfThenElse;
import dev.airtight.solver.term.RealTerm.RealProduct;
import dev.airtight.solver.term.RealTerm.RealSum;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Values of terms, given those of variables and of everything about texts. Remembers the values of
 * subterms.
 */
public abstract class Evaluator {
  private final Map<Term, Object> known = new IdentityHashMap<>();

  /** The value of a variable. */
  protected abstract boolean leaf(BoolVariable variable);

  /** The value of a variable. */
  protected abstract BigInteger leaf(IntVariable variable);

  /** The value of a variable. */
  protected abstract Rational leaf(RealVariable variable);

  /** The value of a membership. */
  protected abstract boolean leaf(InLanguage membership);

  /** The value of an equality of texts. */
  protected abstract boolean leaf(TextEqual equality);

  /** The value of a function of texts: length, code points, parsed integer or hash. */
  protected abstract BigInteger leaf(TextFunction function);

  /** The value of an operator on bits. */
  protected abstract BigInteger leaf(Bitwise operation);

  public boolean of(BoolTerm term) {
    Object value = known.get(term);
    if (value == null) {
      WorkBudget.charge(Work.TERMS, 1);
      value = compute(term);
      known.put(term, value);
    }
    return (Boolean) value;
  }

  public BigInteger of(IntTerm term) {
    Object value = known.get(term);
    if (value == null) {
      WorkBudget.charge(Work.TERMS, 1);
      value = compute(term);
      known.put(term, value);
    }
    return (BigInteger) value;
  }

  public Rational of(RealTerm term) {
    Object value = known.get(term);
    if (value == null) {
      WorkBudget.charge(Work.TERMS, 1);
      value = compute(term);
      known.put(term, value);
    }
    return (Rational) value;
  }

  private boolean compute(BoolTerm term) {
    if (term instanceof BoolConstant constant) {
      return constant.value();
    }
    if (term instanceof BoolVariable variable) {
      return leaf(variable);
    }
    if (term instanceof Not not) {
      return !of(not.operand());
    }
    if (term instanceof And and) {
      return and.operands().stream().allMatch(this::of);
    }
    if (term instanceof Or or) {
      return or.operands().stream().anyMatch(this::of);
    }
    if (term instanceof IntEqual equal) {
      return of(equal.left()).equals(of(equal.right()));
    }
    if (term instanceof IntLessOrEqual order) {
      return of(order.left()).compareTo(of(order.right())) <= 0;
    }
    if (term instanceof RealEqual equal) {
      return of(equal.left()).equals(of(equal.right()));
    }
    if (term instanceof RealLessOrEqual order) {
      return of(order.left()).compareTo(of(order.right())) <= 0;
    }
    if (term instanceof RealLess order) {
      return of(order.left()).compareTo(of(order.right())) < 0;
    }
    if (term instanceof InLanguage membership) {
      return leaf(membership);
    }
    return leaf((TextEqual) term);
  }

  private BigInteger compute(IntTerm term) {
    if (term instanceof IntConstant constant) {
      return constant.value();
    }
    if (term instanceof IntVariable variable) {
      return leaf(variable);
    }
    if (term instanceof Sum sum) {
      BigInteger total = sum.constant();
      for (Addend addend : sum.addends()) {
        total = total.add(addend.coefficient().multiply(of(addend.term())));
      }
      return total;
    }
    if (term instanceof Product product) {
      return of(product.left()).multiply(of(product.right()));
    }
    if (term instanceof EuclideanDivide divide) {
      return IntegerFunctions.euclideanDivide(of(divide.dividend()), of(divide.divisor()));
    }
    if (term instanceof EuclideanModulo modulo) {
      return IntegerFunctions.euclideanModulo(of(modulo.dividend()), of(modulo.divisor()));
    }
    if (term instanceof IfThenElse choice) {
      return of(of(choice.condition()) ? choice.thenTerm() : choice.elseTerm());
    }
    if (term instanceof TextFunction function) {
      return leaf(function);
    }
    return leaf((Bitwise) term);
  }

  private Rational compute(RealTerm term) {
    if (term instanceof RealConstant constant) {
      return constant.value();
    }
    if (term instanceof RealVariable variable) {
      return leaf(variable);
    }
    if (term instanceof RealSum sum) {
      Rational total = sum.constant();
      for (RealAddend addend : sum.addends()) {
        total = total.add(addend.coefficient().multiply(of(addend.term())));
      }
      return total;
    }
    if (term instanceof RealProduct product) {
      return of(product.left()).multiply(of(product.right()));
    }
    if (term instanceof OfInt ofInt) {
      return Rational.of(of(ofInt.operand()));
    }
    RealIfThenElse choice = (RealIfThenElse) term;
    return of(of(choice.condition()) ? choice.thenTerm() : choice.elseTerm());
  }
}
