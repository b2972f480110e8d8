package dev.airtight.solver.z3;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How deep choices and divisions of integers lie inside each other. What Z3 does with them before
 * it counts its steps grows fast with that depth, and neither its {@code rlimit} nor its timeout
 * ends it.
 */
final class Nesting {
  private final Map<Term, Integer> known = new IdentityHashMap<>();

  int of(Term term) {
    Integer depth = known.get(term);
    if (depth == null) {
      WorkBudget.charge(Work.TERMS, 1);
      depth = deepest(parts(term)) + (counts(term) ? 1 : 0);
      known.put(term, depth);
    }
    return depth;
  }

  private int deepest(Collection<? extends Term> terms) {
    int deepest = 0;
    for (Term term : terms) {
      deepest = Math.max(deepest, of(term));
    }
    return deepest;
  }

  private static boolean counts(Term term) {
    return term instanceof IntTerm.IfThenElse
        || term instanceof IntTerm.EuclideanDivide
        || term instanceof IntTerm.EuclideanModulo;
  }

  private static List<? extends Term> parts(Term term) {
    if (term instanceof IntTerm.IfThenElse choice) {
      return List.of(choice.condition(), choice.thenTerm(), choice.elseTerm());
    } else if (term instanceof IntTerm.Sum sum) {
      return sum.addends().stream().map(IntTerm.Addend::term).toList();
    } else if (term instanceof IntTerm.Product product) {
      return List.of(product.left(), product.right());
    } else if (term instanceof IntTerm.EuclideanDivide divide) {
      return List.of(divide.dividend(), divide.divisor());
    } else if (term instanceof IntTerm.EuclideanModulo modulo) {
      return List.of(modulo.dividend(), modulo.divisor());
    } else if (term instanceof BoolTerm.Not not) {
      return List.of(not.operand());
    } else if (term instanceof BoolTerm.And and) {
      return and.operands();
    } else if (term instanceof BoolTerm.Or or) {
      return or.operands();
    } else if (term instanceof BoolTerm.IntEqual equal) {
      return List.of(equal.left(), equal.right());
    } else if (term instanceof BoolTerm.IntLessOrEqual order) {
      return List.of(order.left(), order.right());
    }
    return List.of();
  }
}
