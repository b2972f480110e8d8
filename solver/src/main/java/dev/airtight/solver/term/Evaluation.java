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
import dev.airtight.solver.term.IntTerm.CodePointCount;
import dev.airtight.solver.term.IntTerm.EuclideanDivide;
import dev.airtight.solver.term.IntTerm.EuclideanModulo;
import dev.airtight.solver.term.IntTerm.IfThenElse;
import dev.airtight.solver.term.IntTerm.IntConstant;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.IntTerm.ParsedInteger;
import dev.airtight.solver.term.IntTerm.Product;
import dev.airtight.solver.term.IntTerm.Sum;
import dev.airtight.solver.term.IntTerm.TextHash;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.RealTerm.OfInt;
import dev.airtight.solver.term.RealTerm.RealAddend;
import dev.airtight.solver.term.RealTerm.RealConstant;
import dev.airtight.solver.term.RealTerm.RealIfThenElse;
import dev.airtight.solver.term.RealTerm.RealProduct;
import dev.airtight.solver.term.RealTerm.RealSum;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextConcat;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.term.TextTerm.UnitText;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The exact value of terms under one assignment: the reference meaning that solvers and rewrites
 * are held to. Remembers the values of subterms.
 */
public final class Evaluation {
  private final Assignment assignment;
  private final Map<Term, Object> known = new IdentityHashMap<>();

  public Evaluation(Assignment assignment) {
    this.assignment = assignment;
  }

  public boolean of(BoolTerm term) {
    Object value = known.get(term);
    if (value == null) {
      value = compute(term);
      known.put(term, value);
    }
    return (Boolean) value;
  }

  public BigInteger of(IntTerm term) {
    Object value = known.get(term);
    if (value == null) {
      value = compute(term);
      known.put(term, value);
    }
    return (BigInteger) value;
  }

  public Rational of(RealTerm term) {
    Object value = known.get(term);
    if (value == null) {
      value = compute(term);
      known.put(term, value);
    }
    return (Rational) value;
  }

  public String of(TextTerm term) {
    Object value = known.get(term);
    if (value == null) {
      value = compute(term);
      known.put(term, value);
    }
    return (String) value;
  }

  private boolean compute(BoolTerm term) {
    if (term instanceof BoolConstant constant) {
      return constant.value();
    }
    if (term instanceof BoolVariable variable) {
      return assignment.valueOf(variable);
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
      return membership.language().contains(of(membership.text()));
    }
    TextEqual equal = (TextEqual) term;
    return of(equal.left()).equals(of(equal.right()));
  }

  private BigInteger compute(IntTerm term) {
    if (term instanceof IntConstant constant) {
      return constant.value();
    }
    if (term instanceof IntVariable variable) {
      return assignment.valueOf(variable);
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
    if (term instanceof TextLength length) {
      return BigInteger.valueOf(of(length.text()).length());
    }
    if (term instanceof CodePointCount count) {
      return BigInteger.valueOf(TextFunctions.codePoints(of(count.text())));
    }
    if (term instanceof ParsedInteger parsed) {
      return TextFunctions.parsedInteger(of(parsed.text()));
    }
    if (term instanceof TextHash hash) {
      return BigInteger.valueOf(of(hash.text()).hashCode());
    }
    Bitwise bitwise = (Bitwise) term;
    return bitwise.operator().apply(bitwise.width(), of(bitwise.left()), of(bitwise.right()));
  }

  private Rational compute(RealTerm term) {
    if (term instanceof RealConstant constant) {
      return constant.value();
    }
    if (term instanceof RealVariable variable) {
      return assignment.valueOf(variable);
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

  private String compute(TextTerm term) {
    if (term instanceof TextConstant constant) {
      return constant.value();
    }
    if (term instanceof TextVariable variable) {
      return assignment.valueOf(variable);
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
}
