package dev.airtight.solver.z3;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How deep choices and divisions of integers lie inside each other. What Z3 does with them before
 * it counts its steps grows fast with that depth, and neither its {@code rlimit} nor its timeout
 * ends it. So where they lie deep, one gets a name, and counts as a variable in what is around it.
 */
final class Nesting {
  private static final int MOST = 12;

  private final UnaryOperator<BoolTerm> expansion;
  private final Map<Term, Depth> known = new IdentityHashMap<>();

  /**
   * @param expansion what stands for a membership
   */
  Nesting(UnaryOperator<BoolTerm> expansion) {
    this.expansion = expansion;
  }

  /**
   * How deep a term is.
   *
   * @param choices up to the next names; none where it has a name itself
   * @param hasNames whether it, or something in it, has a name
   * @param divisions how deep divisions lie inside each other, names or not
   */
  private record Depth(int choices, boolean hasNames, int divisions) {}

  /** How deep divisions lie inside each other: a name is no help with them. */
  int divisions(Term term) {
    return of(term).divisions;
  }

  /** Whether a term has a name. */
  boolean isNamed(IntTerm term) {
    return of(term).hasNames && counts(term) && deepest(parts(term)) + 1 >= MOST;
  }

  /** All with a name in a term, inner ones first. */
  Set<IntTerm> named(Term term) {
    Set<IntTerm> found = new LinkedHashSet<>();
    if (of(term).hasNames) {
      collect(term, new HashSet<>(), found);
    }
    return found;
  }

  private void collect(Term term, Set<Term> seen, Set<IntTerm> found) {
    if (!seen.add(term) || !of(term).hasNames) {
      return;
    }
    WorkBudget.charge(Work.TERMS, 1);
    parts(term).forEach(part -> collect(part, seen, found));
    if (term instanceof IntTerm number && isNamed(number)) {
      found.add(number);
    }
  }

  private Depth of(Term term) {
    Depth depth = known.get(term);
    if (depth == null) {
      WorkBudget.charge(Work.TERMS, 1);
      List<? extends Term> parts = parts(term);
      int choices = deepest(parts) + (counts(term) ? 1 : 0);
      boolean isNamed = counts(term) && choices >= MOST;
      boolean hasNames = isNamed || parts.stream().anyMatch(part -> of(part).hasNames);
      int divisions = parts.stream().mapToInt(part -> of(part).divisions).max().orElse(0);
      depth = new Depth(isNamed ? 0 : choices, hasNames, divisions + (divides(term) ? 1 : 0));
      known.put(term, depth);
    }
    return depth;
  }

  private int deepest(Collection<? extends Term> terms) {
    int deepest = 0;
    for (Term term : terms) {
      deepest = Math.max(deepest, of(term).choices);
    }
    return deepest;
  }

  private static boolean counts(Term term) {
    return term instanceof IntTerm.IfThenElse || divides(term);
  }

  private static boolean divides(Term term) {
    return term instanceof IntTerm.EuclideanDivide || term instanceof IntTerm.EuclideanModulo;
  }

  private List<? extends Term> parts(Term term) {
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
    } else if (term instanceof BoolTerm.InLanguage membership) {
      BoolTerm expanded = expansion.apply(membership);
      return expanded == membership ? List.of() : List.of(expanded);
    }
    return realParts(term);
  }

  private static List<? extends Term> realParts(Term term) {
    if (term instanceof BoolTerm.RealEqual equal) {
      return List.of(equal.left(), equal.right());
    } else if (term instanceof BoolTerm.RealLess order) {
      return List.of(order.left(), order.right());
    } else if (term instanceof BoolTerm.RealLessOrEqual order) {
      return List.of(order.left(), order.right());
    } else if (term instanceof RealTerm.OfInt ofInt) {
      return List.of(ofInt.operand());
    } else if (term instanceof RealTerm.RealSum sum) {
      return sum.addends().stream().map(RealTerm.RealAddend::term).toList();
    } else if (term instanceof RealTerm.RealProduct product) {
      return List.of(product.left(), product.right());
    } else if (term instanceof RealTerm.RealIfThenElse choice) {
      return List.of(choice.condition(), choice.thenTerm(), choice.elseTerm());
    }
    return List.of();
  }
}
