package dev.airtight.solver.text;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.And;
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
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.Addend;
import dev.airtight.solver.term.IntTerm.Bitwise;
import dev.airtight.solver.term.IntTerm.EuclideanDivide;
import dev.airtight.solver.term.IntTerm.EuclideanModulo;
import dev.airtight.solver.term.IntTerm.IfThenElse;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.IntTerm.Product;
import dev.airtight.solver.term.IntTerm.Sum;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.RealTerm.OfInt;
import dev.airtight.solver.term.RealTerm.RealAddend;
import dev.airtight.solver.term.RealTerm.RealIfThenElse;
import dev.airtight.solver.term.RealTerm.RealProduct;
import dev.airtight.solver.term.RealTerm.RealSum;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.term.TextTerm.UnitText;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Collects what the arithmetic solver sees as variables in a term: variables of all sorts,
 * memberships of single pieces, equalities of texts, and functions of texts and bits.
 */
final class Leaves {
  private final UnaryOperator<BoolTerm> expansion;
  private final Set<Term> visited = new HashSet<>();
  private final Set<Term> found = new LinkedHashSet<>();

  private Leaves(UnaryOperator<BoolTerm> expansion) {
    this.expansion = expansion;
  }

  /** In the order in which they are met, each once. */
  static List<Term> of(BoolTerm term, RopeExpansion expansion) {
    return of(term, expansion::apply);
  }

  /** The variables alone. */
  static List<Term> variables(BoolTerm term) {
    return of(term, UnaryOperator.identity()).stream().filter(Leaves::isVariable).toList();
  }

  private static boolean isVariable(Term leaf) {
    return leaf instanceof BoolVariable
        || leaf instanceof IntVariable
        || leaf instanceof RealVariable
        || leaf instanceof TextVariable;
  }

  private static List<Term> of(BoolTerm term, UnaryOperator<BoolTerm> expansion) {
    Leaves leaves = new Leaves(expansion);
    leaves.visit(term);
    WorkBudget.charge(Work.TERMS, leaves.visited.size());
    return List.copyOf(leaves.found);
  }

  private void visit(BoolTerm term) {
    if (!visited.add(term)) {
      return;
    }
    if (term instanceof Not not) {
      visit(not.operand());
    } else if (term instanceof And and) {
      and.operands().forEach(this::visit);
    } else if (term instanceof Or or) {
      or.operands().forEach(this::visit);
    } else if (term instanceof IntEqual equal) {
      visit(equal.left());
    } else if (term instanceof IntLessOrEqual order) {
      visit(order.left());
      visit(order.right());
    } else if (term instanceof RealEqual equal) {
      visit(equal.left());
    } else if (term instanceof RealLessOrEqual order) {
      visit(order.left());
      visit(order.right());
    } else if (term instanceof RealLess order) {
      visit(order.left());
      visit(order.right());
    } else if (term instanceof TextEqual equal) {
      found.add(equal);
      visit(equal.left());
      visit(equal.right());
    } else if (term instanceof InLanguage membership) {
      BoolTerm expanded = expansion.apply(membership);
      if (expanded == membership) {
        found.add(membership);
        visit(membership.text());
      } else {
        visit(membership.text());
        visit(expanded);
      }
    } else if (term instanceof BoolVariable) {
      found.add(term);
    }
  }

  private void visit(IntTerm term) {
    if (!visited.add(term)) {
      return;
    }
    if (term instanceof IntVariable) {
      found.add(term);
    } else if (term instanceof Sum sum) {
      for (Addend addend : sum.addends()) {
        visit(addend.term());
      }
    } else if (term instanceof Product product) {
      visit(product.left());
      visit(product.right());
    } else if (term instanceof EuclideanDivide divide) {
      visit(divide.dividend());
      visit(divide.divisor());
    } else if (term instanceof EuclideanModulo modulo) {
      visit(modulo.dividend());
      visit(modulo.divisor());
    } else if (term instanceof IfThenElse choice) {
      visit(choice.condition());
      visit(choice.thenTerm());
      visit(choice.elseTerm());
    } else if (term instanceof TextFunction function) {
      found.add(function);
      visit(function.text());
    } else if (term instanceof Bitwise bitwise) {
      found.add(bitwise);
      visit(bitwise.left());
      visit(bitwise.right());
    }
  }

  private void visit(RealTerm term) {
    if (!visited.add(term)) {
      return;
    }
    if (term instanceof RealVariable) {
      found.add(term);
    } else if (term instanceof RealSum sum) {
      for (RealAddend addend : sum.addends()) {
        visit(addend.term());
      }
    } else if (term instanceof RealProduct product) {
      visit(product.left());
      visit(product.right());
    } else if (term instanceof OfInt ofInt) {
      visit(ofInt.operand());
    } else if (term instanceof RealIfThenElse choice) {
      visit(choice.condition());
      visit(choice.thenTerm());
      visit(choice.elseTerm());
    }
  }

  private void visit(TextTerm term) {
    for (TextTerm piece : term.pieces()) {
      if (piece instanceof TextVariable) {
        found.add(piece);
      } else if (piece instanceof DecimalText decimal) {
        visit(decimal.value());
      } else if (piece instanceof UnitText unit) {
        visit(unit.value());
      }
    }
  }
}
