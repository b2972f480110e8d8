package dev.airtight.solver.z3;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.ArithSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.BoolSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.IntSort;
import com.microsoft.z3.RealSort;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.And;
import dev.airtight.solver.term.BoolTerm.BoolConstant;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.IntEqual;
import dev.airtight.solver.term.BoolTerm.IntLessOrEqual;
import dev.airtight.solver.term.BoolTerm.Not;
import dev.airtight.solver.term.BoolTerm.Or;
import dev.airtight.solver.term.BoolTerm.RealEqual;
import dev.airtight.solver.term.BoolTerm.RealLess;
import dev.airtight.solver.term.BoolTerm.RealLessOrEqual;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.Addend;
import dev.airtight.solver.term.IntTerm.EuclideanDivide;
import dev.airtight.solver.term.IntTerm.EuclideanModulo;
import dev.airtight.solver.term.IntTerm.IfThenElse;
import dev.airtight.solver.term.IntTerm.IntConstant;
import dev.airtight.solver.term.IntTerm.Product;
import dev.airtight.solver.term.IntTerm.Sum;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.RealTerm.OfInt;
import dev.airtight.solver.term.RealTerm.RealAddend;
import dev.airtight.solver.term.RealTerm.RealConstant;
import dev.airtight.solver.term.RealTerm.RealIfThenElse;
import dev.airtight.solver.term.RealTerm.RealProduct;
import dev.airtight.solver.term.RealTerm.RealSum;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Terms as Z3 expressions of one context, each translated once. */
final class Z3Translation {
  /** A native call or two cost as much as some terms. */
  private static final int TRANSLATION = 8;

  private final Context context;
  private final UnaryOperator<BoolTerm> expansion;
  private final Map<Term, Expr<?>> known = new IdentityHashMap<>();
  private final Map<Term, List<Expr<BoolSort>>> bounds = new IdentityHashMap<>();
  private final Map<IntTerm, Expr<BoolSort>> definitions = new IdentityHashMap<>();

  /** Kept for the same reason as models are. */
  private final List<Expr<?>> parts = new ArrayList<>();

  private final Nesting nesting;

  private boolean hasProducts;

  Z3Translation(Context context, UnaryOperator<BoolTerm> expansion) {
    this.context = context;
    this.expansion = expansion;
    this.nesting = new Nesting(expansion);
  }

  /** The expression made for a term before, or null. */
  @Nullable Expr<?> known(Term term) {
    return known.get(term);
  }

  /** Whether any term was a product of two that vary. */
  boolean hasProducts() {
    return hasProducts;
  }

  /** That a variable or function is within its declared interval. */
  List<Expr<BoolSort>> bounds(IntTerm term) {
    List<Expr<BoolSort>> made = bounds.get(term);
    if (made == null) {
      made = new ArrayList<>();
      BigInteger min = term.interval().min();
      BigInteger max = term.interval().max();
      if (min != null) {
        made.add(context.mkLe(integer(min), of(term)));
      }
      if (max != null) {
        made.add(context.mkLe(of(term), integer(max)));
      }
      bounds.put(term, made);
    }
    return made;
  }

  private <E extends Expr<?>> E kept(E part) {
    parts.add(part);
    return part;
  }

  @SuppressWarnings("unchecked") // what is stored for a boolean term is boolean
  Expr<BoolSort> of(BoolTerm term) {
    Expr<?> expression = known.get(term);
    if (expression == null) {
      WorkBudget.charge(Work.TERMS, TRANSLATION);
      expression = translate(term);
      known.put(term, expression);
    }
    return (Expr<BoolSort>) expression;
  }

  /** The terms that stand in the expression of a term by a name only, inner ones first. */
  Set<IntTerm> named(Term term) {
    return nesting.named(term);
  }

  /** How deep divisions lie inside each other in a term. */
  int divisions(Term term) {
    return nesting.divisions(term);
  }

  /** What a name stands for. */
  Expr<BoolSort> definition(IntTerm named) {
    Expr<BoolSort> definition = definitions.get(named);
    if (definition == null) {
      definition = context.mkEq(of(named), kept(translate(named)));
      definitions.put(named, definition);
    }
    return definition;
  }

  @SuppressWarnings("unchecked") // what is stored for an integer term is an integer
  Expr<IntSort> of(IntTerm term) {
    Expr<?> expression = known.get(term);
    if (expression == null) {
      WorkBudget.charge(Work.TERMS, TRANSLATION);
      expression = nesting.isNamed(term) ? context.mkIntConst(name(term)) : translate(term);
      known.put(term, expression);
    }
    return (Expr<IntSort>) expression;
  }

  @SuppressWarnings("unchecked") // what is stored for a real term is real
  Expr<RealSort> of(RealTerm term) {
    Expr<?> expression = known.get(term);
    if (expression == null) {
      WorkBudget.charge(Work.TERMS, TRANSLATION);
      expression = translate(term);
      known.put(term, expression);
    }
    return (Expr<RealSort>) expression;
  }

  private Expr<BoolSort> translate(BoolTerm term) {
    if (term instanceof BoolConstant constant) {
      return context.mkBool(constant.value());
    }
    if (term instanceof Not not) {
      return context.mkNot(of(not.operand()));
    }
    if (term instanceof And and) {
      return context.mkAnd(all(and.operands()));
    }
    if (term instanceof Or or) {
      return context.mkOr(all(or.operands()));
    }
    if (term instanceof IntEqual equal) {
      return context.mkEq(of(equal.left()), of(equal.right()));
    }
    if (term instanceof IntLessOrEqual order) {
      return context.mkLe(of(order.left()), of(order.right()));
    }
    if (term instanceof RealEqual equal) {
      return context.mkEq(of(equal.left()), of(equal.right()));
    }
    if (term instanceof RealLessOrEqual order) {
      return context.mkLe(of(order.left()), of(order.right()));
    }
    if (term instanceof RealLess order) {
      return context.mkLt(of(order.left()), of(order.right()));
    }
    if (term instanceof InLanguage) {
      BoolTerm expanded = expansion.apply(term);
      if (expanded != term) {
        return of(expanded);
      }
    }
    return context.mkBoolConst(name(term));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Z3 takes generic arrays
  private Expr<BoolSort>[] all(List<BoolTerm> operands) {
    Expr<BoolSort>[] expressions = new Expr[operands.size()];
    for (int i = 0; i < expressions.length; i++) {
      expressions[i] = of(operands.get(i));
    }
    return expressions;
  }

  private static String name(Term leaf) {
    return "t" + leaf.id();
  }

  private Expr<IntSort> translate(IntTerm term) {
    if (term instanceof IntConstant constant) {
      return integer(constant.value());
    }
    if (term instanceof Sum sum) {
      List<Expr<IntSort>> parts = new ArrayList<>();
      if (sum.constant().signum() != 0) {
        parts.add(integer(sum.constant()));
      }
      for (Addend addend : sum.addends()) {
        Expr<IntSort> part = of(addend.term());
        parts.add(
            addend.coefficient().equals(BigInteger.ONE)
                ? part
                : kept(context.mkMul(integer(addend.coefficient()), part)));
      }
      return sum(parts);
    }
    if (term instanceof Product product) {
      hasProducts = true;
      return context.mkMul(of(product.left()), of(product.right()));
    }
    if (term instanceof EuclideanDivide divide) {
      Expr<IntSort> quotient = kept(context.mkDiv(of(divide.dividend()), of(divide.divisor())));
      return guarded(divide.divisor(), quotient, integer(BigInteger.ZERO));
    }
    if (term instanceof EuclideanModulo modulo) {
      Expr<IntSort> rest = kept(context.mkMod(of(modulo.dividend()), of(modulo.divisor())));
      return guarded(modulo.divisor(), rest, of(modulo.dividend()));
    }
    if (term instanceof IfThenElse choice) {
      return context.mkITE(of(choice.condition()), of(choice.thenTerm()), of(choice.elseTerm()));
    }
    return context.mkIntConst(name(term));
  }

  /** SMT-LIB leaves division by zero open; terms do not. */
  private Expr<IntSort> guarded(IntTerm divisor, Expr<IntSort> otherwise, Expr<IntSort> whenZero) {
    if (!divisor.interval().contains(BigInteger.ZERO)) {
      return otherwise;
    }
    BoolExpr isZero = kept(context.mkEq(of(divisor), integer(BigInteger.ZERO)));
    return context.mkITE(isZero, whenZero, otherwise);
  }

  private Expr<RealSort> translate(RealTerm term) {
    if (term instanceof RealConstant constant) {
      return real(constant.value());
    }
    if (term instanceof RealSum sum) {
      List<Expr<RealSort>> parts = new ArrayList<>();
      if (sum.constant().signum() != 0) {
        parts.add(real(sum.constant()));
      }
      for (RealAddend addend : sum.addends()) {
        Expr<RealSort> part = of(addend.term());
        parts.add(
            addend.coefficient().equals(Rational.ONE)
                ? part
                : kept(context.mkMul(real(addend.coefficient()), part)));
      }
      return sum(parts);
    }
    if (term instanceof RealProduct product) {
      hasProducts = true;
      return context.mkMul(of(product.left()), of(product.right()));
    }
    if (term instanceof OfInt ofInt) {
      return context.mkInt2Real(of(ofInt.operand()));
    }
    if (term instanceof RealIfThenElse choice) {
      return context.mkITE(of(choice.condition()), of(choice.thenTerm()), of(choice.elseTerm()));
    }
    return context.mkRealConst(name(term));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Z3 takes generic arrays
  private <S extends ArithSort> Expr<S> sum(List<Expr<S>> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : (ArithExpr<S>) context.mkAdd(parts.toArray(new Expr[0]));
  }

  private Expr<IntSort> integer(BigInteger value) {
    return kept(
        value.bitLength() < 63
            ? context.mkInt(value.longValueExact())
            : context.mkInt(value.toString()));
  }

  private Expr<RealSort> real(Rational value) {
    return kept(context.mkReal(value.toString()));
  }
}
