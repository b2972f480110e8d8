package dev.airtight.solver.term;

import dev.airtight.solver.term.BoolTerm.BoolConstant;
import dev.airtight.solver.term.BoolTerm.Not;
import dev.airtight.solver.term.IntTerm.Addend;
import dev.airtight.solver.term.IntTerm.EuclideanDivide;
import dev.airtight.solver.term.IntTerm.EuclideanModulo;
import dev.airtight.solver.term.IntTerm.IfThenElse;
import dev.airtight.solver.term.IntTerm.Product;
import dev.airtight.solver.term.IntTerm.Sum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Rewrites of integer arithmetic: folding, linear normal form, division by constants. */
final class IntRules {
  private final Terms terms;
  private final Interner interner;

  IntRules(Terms terms, Interner interner) {
    this.terms = terms;
    this.interner = interner;
  }

  /** Adds {@code factor * term} to a linear form, taking sums apart. */
  static void accumulate(LinearForm<IntTerm> form, Rational factor, IntTerm term) {
    BigInteger value = term.constantValue();
    if (value != null) {
      form.addConstant(factor.multiply(Rational.of(value)));
    } else if (term instanceof Sum sum) {
      form.addConstant(factor.multiply(Rational.of(sum.constant())));
      for (Addend addend : sum.addends()) {
        form.add(factor.multiply(Rational.of(addend.coefficient())), addend.term());
      }
    } else {
      form.add(factor, term);
    }
  }

  /** The term of a form whose numbers are all integers. */
  IntTerm build(LinearForm<IntTerm> form) {
    BigInteger constant = form.constant().numerator();
    if (form.isConstant()) {
      return interner.constant(constant);
    }
    List<Addend> addends = new ArrayList<>();
    for (LinearForm.Entry<IntTerm> entry : form.entries()) {
      addends.add(new Addend(entry.coefficient().numerator(), entry.term()));
    }
    return build(constant, List.copyOf(addends));
  }

  /** The term of a constant and ordered addends. */
  IntTerm build(BigInteger constant, List<Addend> addends) {
    if (constant.signum() == 0
        && addends.size() == 1
        && addends.get(0).coefficient().equals(BigInteger.ONE)) {
      return addends.get(0).term();
    }
    return interner.sum(constant, addends);
  }

  IntTerm add(List<IntTerm> operands) {
    LinearForm<IntTerm> form = new LinearForm<>();
    for (IntTerm operand : operands) {
      accumulate(form, Rational.ONE, operand);
    }
    return build(form);
  }

  IntTerm scale(BigInteger factor, IntTerm term) {
    LinearForm<IntTerm> form = new LinearForm<>();
    if (factor.signum() != 0) {
      accumulate(form, Rational.of(factor), term);
    }
    return build(form);
  }

  IntTerm multiply(IntTerm left, IntTerm right) {
    BigInteger leftValue = left.constantValue();
    if (leftValue != null) {
      return scale(leftValue, right);
    }
    BigInteger rightValue = right.constantValue();
    if (rightValue != null) {
      return scale(rightValue, left);
    }
    if (left instanceof Sum sum && isMonomial(sum)) {
      Addend only = sum.addends().get(0);
      return scale(only.coefficient(), multiply(only.term(), right));
    }
    if (right instanceof Sum sum && isMonomial(sum)) {
      return multiply(right, left);
    }
    if (left instanceof IfThenElse choice && hasConstantBranch(choice)) {
      return distribute(choice, right);
    }
    if (right instanceof IfThenElse choice && hasConstantBranch(choice)) {
      return distribute(choice, left);
    }
    IntTerm first = left.id() <= right.id() ? left : right;
    IntTerm second = first == left ? right : left;
    return interner.share(
        Product.class,
        List.of(first, second),
        id -> {
          Interval interval = first.interval().multiply(second.interval());
          return new Product(
              id,
              first == second ? interval.intersect(new Interval(BigInteger.ZERO, null)) : interval,
              first,
              second);
        });
  }

  private static boolean isMonomial(Sum sum) {
    return sum.constant().signum() == 0 && sum.addends().size() == 1;
  }

  private static boolean hasConstantBranch(IfThenElse choice) {
    return choice.thenTerm().constantValue() != null && choice.elseTerm().constantValue() != null;
  }

  private IntTerm distribute(IfThenElse choice, IntTerm factor) {
    return ifThenElse(
        choice.condition(),
        multiply(choice.thenTerm(), factor),
        multiply(choice.elseTerm(), factor));
  }

  IntTerm ifThenElse(BoolTerm condition, IntTerm thenTerm, IntTerm elseTerm) {
    if (condition instanceof BoolConstant constant) {
      return constant.value() ? thenTerm : elseTerm;
    }
    if (condition instanceof Not not) {
      return ifThenElse(not.operand(), elseTerm, thenTerm);
    }
    if (thenTerm instanceof IfThenElse inner && inner.condition() == condition) {
      return ifThenElse(condition, inner.thenTerm(), elseTerm);
    }
    if (elseTerm instanceof IfThenElse inner && inner.condition() == condition) {
      return ifThenElse(condition, thenTerm, inner.elseTerm());
    }
    if (thenTerm == elseTerm) {
      return thenTerm;
    }
    if (elseTerm instanceof IfThenElse inner && inner.thenTerm() == thenTerm) {
      return ifThenElse(terms.or(condition, inner.condition()), thenTerm, inner.elseTerm());
    }
    return interner.share(
        IfThenElse.class,
        List.of(condition, thenTerm, elseTerm),
        id ->
            new IfThenElse(
                id, thenTerm.interval().hull(elseTerm.interval()), condition, thenTerm, elseTerm));
  }

  IntTerm divide(IntTerm dividend, IntTerm divisor) {
    BigInteger by = divisor.constantValue();
    if (by != null) {
      BigInteger value = dividend.constantValue();
      if (by.signum() == 0 || value != null) {
        return interner.constant(
            value == null ? BigInteger.ZERO : IntegerFunctions.euclideanDivide(value, by));
      }
      if (by.signum() < 0) {
        return scale(BigInteger.ONE.negate(), divide(dividend, interner.constant(by.negate())));
      }
      if (by.equals(BigInteger.ONE)) {
        return dividend;
      }
      LinearForm<IntTerm> whole = new LinearForm<>();
      LinearForm<IntTerm> rest = new LinearForm<>();
      splitMultiples(dividend, by, whole, rest);
      if (!whole.isConstant()) {
        return terms.add(build(whole), divide(build(rest), divisor));
      }
      BigInteger single = Intervals.divide(dividend.interval(), divisor.interval()).single();
      if (single != null) {
        return interner.constant(single);
      }
    }
    return interner.share(
        EuclideanDivide.class,
        List.of(dividend, divisor),
        id ->
            new EuclideanDivide(
                id, Intervals.divide(dividend.interval(), divisor.interval()), dividend, divisor));
  }

  /** Splits {@code dividend = by * whole + rest} by the coefficients that {@code by} divides. */
  private void splitMultiples(
      IntTerm dividend, BigInteger by, LinearForm<IntTerm> whole, LinearForm<IntTerm> rest) {
    if (!(dividend instanceof Sum sum)) {
      accumulate(rest, Rational.ONE, dividend);
      return;
    }
    rest.addConstant(Rational.of(sum.constant()));
    for (Addend addend : sum.addends()) {
      BigInteger[] parts = addend.coefficient().divideAndRemainder(by);
      if (parts[1].signum() == 0) {
        whole.add(Rational.of(parts[0]), addend.term());
      } else {
        rest.add(Rational.of(addend.coefficient()), addend.term());
      }
    }
  }

  IntTerm modulo(IntTerm dividend, IntTerm divisor) {
    BigInteger by = divisor.constantValue();
    if (by != null) {
      BigInteger value = dividend.constantValue();
      if (value != null) {
        return interner.constant(IntegerFunctions.euclideanModulo(value, by));
      }
      if (by.signum() == 0) {
        return dividend;
      }
      if (by.signum() < 0) {
        return modulo(dividend, interner.constant(by.negate()));
      }
      if (by.equals(BigInteger.ONE)) {
        return interner.constant(BigInteger.ZERO);
      }
      if (dividend.interval().isAtLeast(BigInteger.ZERO)
          && dividend.interval().isAtMost(by.subtract(BigInteger.ONE))) {
        return dividend;
      }
      IntTerm reduced = reduce(dividend, by);
      if (reduced != dividend) {
        return modulo(reduced, divisor);
      }
    }
    return interner.share(
        EuclideanModulo.class,
        List.of(dividend, divisor),
        id ->
            new EuclideanModulo(
                id, Intervals.modulo(dividend.interval(), divisor.interval()), dividend, divisor));
  }

  /** An equal term modulo {@code by}: multiples dropped, inner modulo by multiples unwrapped. */
  private IntTerm reduce(IntTerm dividend, BigInteger by) {
    LinearForm<IntTerm> whole = new LinearForm<>();
    LinearForm<IntTerm> rest = new LinearForm<>();
    splitMultiples(dividend, by, whole, rest);
    LinearForm<IntTerm> result = new LinearForm<>();
    result.addConstant(Rational.of(rest.constant().numerator().mod(by)));
    for (LinearForm.Entry<IntTerm> entry : rest.entries()) {
      IntTerm term = entry.term();
      if (term instanceof EuclideanModulo inner && isMultiple(inner.divisor(), by)) {
        term = inner.dividend();
      }
      accumulate(result, entry.coefficient(), term);
    }
    return build(result);
  }

  private static boolean isMultiple(IntTerm term, BigInteger of) {
    BigInteger value = term.constantValue();
    return value != null && value.signum() != 0 && value.mod(of).signum() == 0;
  }
}
