package dev.airtight.solver.term;

import dev.airtight.solver.term.BoolTerm.And;
import dev.airtight.solver.term.BoolTerm.BoolConstant;
import dev.airtight.solver.term.BoolTerm.BoolNode;
import dev.airtight.solver.term.BoolTerm.IntLessOrEqual;
import dev.airtight.solver.term.BoolTerm.Not;
import dev.airtight.solver.term.BoolTerm.Or;
import dev.airtight.solver.term.BoolTerm.RealLess;
import dev.airtight.solver.term.BoolTerm.RealLessOrEqual;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewrites of connectives: negation normal form, flattening, complements, absorption. */
final class BoolRules {
  private final Terms terms;
  private final Interner interner;
  private final BoolConstant truth;
  private final BoolConstant falsehood;

  BoolRules(Terms terms, Interner interner) {
    this.terms = terms;
    this.interner = interner;
    this.truth = interner.fresh(id -> new BoolConstant(id, true));
    this.falsehood = interner.fresh(id -> new BoolConstant(id, false));
  }

  BoolConstant constant(boolean value) {
    return value ? truth : falsehood;
  }

  BoolTerm not(BoolTerm operand) {
    BoolNode node = (BoolNode) operand;
    BoolTerm known = node.negation;
    if (known == null) {
      known = negate(operand);
      node.negation = known;
      ((BoolNode) known).negation = operand;
    }
    return known;
  }

  private BoolTerm negate(BoolTerm operand) {
    if (operand instanceof BoolConstant constant) {
      return constant(!constant.value());
    }
    if (operand instanceof Not not) {
      return not.operand();
    }
    if (operand instanceof And and) {
      return or(negateAll(and.operands()));
    }
    if (operand instanceof Or or) {
      return and(negateAll(or.operands()));
    }
    if (operand instanceof IntLessOrEqual order) {
      return terms.lessThan(order.right(), order.left());
    }
    if (operand instanceof RealLessOrEqual order) {
      return terms.lessThan(order.right(), order.left());
    }
    if (operand instanceof RealLess order) {
      return terms.lessOrEqual(order.right(), order.left());
    }
    return interner.share(Not.class, operand, id -> new Not(id, operand));
  }

  private List<BoolTerm> negateAll(List<BoolTerm> operands) {
    List<BoolTerm> negated = new ArrayList<>(operands.size());
    for (BoolTerm operand : operands) {
      negated.add(not(operand));
    }
    return negated;
  }

  BoolTerm and(Collection<BoolTerm> operands) {
    return junction(operands, true);
  }

  BoolTerm or(Collection<BoolTerm> operands) {
    return junction(operands, false);
  }

  /** A conjunction or its dual; {@code neutral} is true for a conjunction. */
  private BoolTerm junction(Collection<BoolTerm> operands, boolean neutral) {
    Set<BoolTerm> parts = new LinkedHashSet<>();
    boolean nested = false;
    for (BoolTerm operand : operands) {
      if (operand instanceof BoolConstant constant) {
        if (constant.value() != neutral) {
          return constant;
        }
      } else if (isJunction(operand, neutral)) {
        parts.addAll(operandsOf(operand));
      } else {
        nested |= isJunction(operand, !neutral);
        parts.add(operand);
      }
    }
    for (BoolTerm part : parts) {
      BoolTerm complement = cheapNegation(part);
      if (complement != null && parts.contains(complement)) {
        return constant(!neutral);
      }
      nested |= isJunction(part, !neutral);
    }
    if (nested && parts.size() > 1) {
      List<BoolTerm> absorbed = absorb(parts, neutral);
      if (absorbed != null) {
        return junction(absorbed, neutral);
      }
    }
    if (parts.size() <= 1) {
      return parts.isEmpty() ? constant(neutral) : parts.iterator().next();
    }
    List<BoolTerm> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparingInt(Term::id));
    List<BoolTerm> frozen = List.copyOf(sorted);
    return neutral
        ? interner.share(And.class, frozen, id -> new And(id, frozen))
        : interner.share(Or.class, frozen, id -> new Or(id, frozen));
  }

  /**
   * In a conjunction, a disjunction that contains another conjunct is dropped, and disjuncts whose
   * complement is a conjunct are; dually for a disjunction. Null if nothing changes.
   */
  private @Nullable List<BoolTerm> absorb(Set<BoolTerm> parts, boolean neutral) {
    List<BoolTerm> result = new ArrayList<>(parts.size());
    boolean changed = false;
    for (BoolTerm part : parts) {
      if (!isJunction(part, !neutral)) {
        result.add(part);
        continue;
      }
      List<BoolTerm> kept = new ArrayList<>();
      boolean implied = false;
      for (BoolTerm inner : operandsOf(part)) {
        implied |= parts.contains(inner);
        BoolTerm complement = cheapNegation(inner);
        if (complement == null || !parts.contains(complement)) {
          kept.add(inner);
        }
      }
      if (implied) {
        changed = true;
      } else if (kept.size() < operandsOf(part).size()) {
        changed = true;
        result.add(junction(kept, !neutral));
      } else {
        result.add(part);
      }
    }
    return changed ? result : null;
  }

  /** The negation where it is known or has no parts of its own. */
  private @Nullable BoolTerm cheapNegation(BoolTerm operand) {
    return operand instanceof And || operand instanceof Or
        ? ((BoolNode) operand).negation
        : not(operand);
  }

  private static boolean isJunction(BoolTerm term, boolean conjunction) {
    return conjunction ? term instanceof And : term instanceof Or;
  }

  private static List<BoolTerm> operandsOf(BoolTerm term) {
    return term instanceof And and ? and.operands() : ((Or) term).operands();
  }

  BoolTerm ifThenElse(BoolTerm condition, BoolTerm thenTerm, BoolTerm elseTerm) {
    if (condition instanceof BoolConstant constant) {
      return constant.value() ? thenTerm : elseTerm;
    }
    if (thenTerm == elseTerm) {
      return thenTerm;
    }
    return or(List.of(and(List.of(condition, thenTerm)), and(List.of(not(condition), elseTerm))));
  }
}
