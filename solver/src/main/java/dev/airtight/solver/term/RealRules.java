package dev.airtight.solver.term;

import dev.airtight.solver.term.BoolTerm.BoolConstant;
import dev.airtight.solver.term.BoolTerm.RealEqual;
import dev.airtight.solver.term.BoolTerm.RealLess;
import dev.airtight.solver.term.BoolTerm.RealLessOrEqual;
import dev.airtight.solver.term.IntTerm.Addend;
import dev.airtight.solver.term.IntTerm.Sum;
import dev.airtight.solver.term.RealTerm.OfInt;
import dev.airtight.solver.term.RealTerm.RealAddend;
import dev.airtight.solver.term.RealTerm.RealConstant;
import dev.airtight.solver.term.RealTerm.RealIfThenElse;
import dev.airtight.solver.term.RealTerm.RealProduct;
import dev.airtight.solver.term.RealTerm.RealSum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rewrites of real arithmetic; comparisons among integers alone become integer comparisons. */
final class RealRules {
  private enum Relation {
    EQUAL,
    LESS_OR_EQUAL,
    LESS
  }

  private final Terms terms;
  private final Interner interner;

  RealRules(Terms terms, Interner interner) {
    this.terms = terms;
    this.interner = interner;
  }

  private void accumulate(LinearForm<RealTerm> form, Rational factor, RealTerm term) {
    if (term instanceof RealConstant constant) {
      form.addConstant(factor.multiply(constant.value()));
    } else if (term instanceof RealSum sum) {
      form.addConstant(factor.multiply(sum.constant()));
      for (RealAddend addend : sum.addends()) {
        form.add(factor.multiply(addend.coefficient()), addend.term());
      }
    } else {
      form.add(factor, term);
    }
  }

  private RealTerm build(LinearForm<RealTerm> form) {
    if (form.isConstant()) {
      return interner.constant(form.constant());
    }
    List<RealAddend> addends = new ArrayList<>();
    for (LinearForm.Entry<RealTerm> entry : form.entries()) {
      addends.add(new RealAddend(entry.coefficient(), entry.term()));
    }
    return build(form.constant(), List.copyOf(addends));
  }

  private RealTerm build(Rational constant, List<RealAddend> addends) {
    if (constant.signum() == 0
        && addends.size() == 1
        && addends.get(0).coefficient().equals(Rational.ONE)) {
      return addends.get(0).term();
    }
    return interner.share(
        RealSum.class, List.of(constant, addends), id -> new RealSum(id, constant, addends));
  }

  RealTerm ofInt(IntTerm operand) {
    BigInteger value = operand.constantValue();
    if (value != null) {
      return interner.constant(Rational.of(value));
    }
    if (operand instanceof Sum sum) {
      LinearForm<RealTerm> form = new LinearForm<>();
      form.addConstant(Rational.of(sum.constant()));
      for (Addend addend : sum.addends()) {
        form.add(Rational.of(addend.coefficient()), ofInt(addend.term()));
      }
      return build(form);
    }
    return interner.share(OfInt.class, operand, id -> new OfInt(id, operand));
  }

  RealTerm add(List<RealTerm> operands) {
    LinearForm<RealTerm> form = new LinearForm<>();
    for (RealTerm operand : operands) {
      accumulate(form, Rational.ONE, operand);
    }
    return build(form);
  }

  RealTerm scale(Rational factor, RealTerm term) {
    LinearForm<RealTerm> form = new LinearForm<>();
    if (factor.signum() != 0) {
      accumulate(form, factor, term);
    }
    return build(form);
  }

  RealTerm multiply(RealTerm left, RealTerm right) {
    if (left instanceof RealConstant constant) {
      return scale(constant.value(), right);
    }
    if (right instanceof RealConstant constant) {
      return scale(constant.value(), left);
    }
    if (left instanceof OfInt leftInt && right instanceof OfInt rightInt) {
      return ofInt(terms.multiply(leftInt.operand(), rightInt.operand()));
    }
    RealTerm first = left.id() <= right.id() ? left : right;
    RealTerm second = first == left ? right : left;
    return interner.share(
        RealProduct.class, List.of(first, second), id -> new RealProduct(id, first, second));
  }

  RealTerm ifThenElse(BoolTerm condition, RealTerm thenTerm, RealTerm elseTerm) {
    if (condition instanceof BoolConstant constant) {
      return constant.value() ? thenTerm : elseTerm;
    }
    if (thenTerm == elseTerm) {
      return thenTerm;
    }
    if (condition instanceof BoolTerm.Not not) {
      return ifThenElse(not.operand(), elseTerm, thenTerm);
    }
    return interner.share(
        RealIfThenElse.class,
        List.of(condition, thenTerm, elseTerm),
        id -> new RealIfThenElse(id, condition, thenTerm, elseTerm));
  }

  BoolTerm equal(RealTerm left, RealTerm right) {
    return compare(left, Relation.EQUAL, right);
  }

  BoolTerm lessOrEqual(RealTerm left, RealTerm right) {
    return compare(left, Relation.LESS_OR_EQUAL, right);
  }

  BoolTerm lessThan(RealTerm left, RealTerm right) {
    return compare(left, Relation.LESS, right);
  }

  private BoolTerm compare(RealTerm left, Relation relation, RealTerm right) {
    LinearForm<RealTerm> form = new LinearForm<>();
    accumulate(form, Rational.ONE, left);
    accumulate(form, Rational.ONE.negate(), right);
    if (form.isConstant()) {
      int sign = form.constant().signum();
      return terms.bool(
          switch (relation) {
            case EQUAL -> sign == 0;
            case LESS_OR_EQUAL -> sign <= 0;
            case LESS -> sign < 0;
          });
    }
    List<LinearForm.Entry<RealTerm>> entries = form.entries();
    if (entries.stream().allMatch(entry -> entry.term() instanceof OfInt)) {
      return compareIntegers(entries, form.constant(), relation);
    }
    Rational lead = entries.get(0).coefficient();
    List<RealAddend> addends = new ArrayList<>();
    for (LinearForm.Entry<RealTerm> entry : entries) {
      addends.add(new RealAddend(entry.coefficient().divide(lead), entry.term()));
    }
    RealTerm term = build(Rational.ZERO, List.copyOf(addends));
    RealConstant bound = interner.constant(form.constant().negate().divide(lead));
    return compareWithConstant(term, relation, bound, lead.signum() < 0);
  }

  private BoolTerm compareWithConstant(
      RealTerm term, Relation relation, RealConstant bound, boolean flipped) {
    RealTerm left = flipped ? bound : term;
    RealTerm right = flipped ? term : bound;
    return switch (relation) {
      case EQUAL ->
          overBranches(
              term,
              branch -> equal(branch, bound),
              () ->
                  interner.share(
                      RealEqual.class, List.of(term, bound), id -> new RealEqual(id, term, bound)));
      case LESS_OR_EQUAL ->
          overBranches(
              term,
              branch -> flipped ? lessOrEqual(bound, branch) : lessOrEqual(branch, bound),
              () ->
                  interner.share(
                      RealLessOrEqual.class,
                      List.of(left, right),
                      id -> new RealLessOrEqual(id, left, right)));
      case LESS ->
          overBranches(
              term,
              branch -> flipped ? lessThan(bound, branch) : lessThan(branch, bound),
              () ->
                  interner.share(
                      RealLess.class, List.of(left, right), id -> new RealLess(id, left, right)));
    };
  }

  private BoolTerm overBranches(
      RealTerm term, Function<RealTerm, BoolTerm> comparison, Supplier<BoolTerm> otherwise) {
    if (term instanceof RealIfThenElse choice) {
      BoolTerm thenCase = comparison.apply(choice.thenTerm());
      BoolTerm elseCase = comparison.apply(choice.elseTerm());
      if (thenCase instanceof BoolConstant || elseCase instanceof BoolConstant) {
        return terms.ifThenElse(choice.condition(), thenCase, elseCase);
      }
    }
    return otherwise.get();
  }

  /** {@code sum of integers + constant RELATION 0}, scaled until all numbers are integers. */
  private BoolTerm compareIntegers(
      List<LinearForm.Entry<RealTerm>> entries, Rational constant, Relation relation) {
    BigInteger scale = BigInteger.ONE;
    for (LinearForm.Entry<RealTerm> entry : entries) {
      BigInteger denominator = entry.coefficient().denominator();
      scale = scale.multiply(denominator).divide(scale.gcd(denominator));
    }
    Rational factor = Rational.of(scale);
    List<IntTerm> operands = new ArrayList<>();
    for (LinearForm.Entry<RealTerm> entry : entries) {
      operands.add(
          terms.multiply(
              terms.constant(entry.coefficient().multiply(factor).numerator()),
              ((OfInt) entry.term()).operand()));
    }
    IntTerm sum = terms.add(operands);
    Rational bound = constant.negate().multiply(factor);
    return switch (relation) {
      case EQUAL ->
          bound.isInteger()
              ? terms.intEqual(sum, terms.constant(bound.numerator()))
              : terms.bool(false);
      case LESS_OR_EQUAL -> terms.lessOrEqual(sum, terms.constant(bound.floor()));
      case LESS -> terms.lessOrEqual(sum, terms.constant(bound.ceiling().subtract(BigInteger.ONE)));
    };
  }
}
