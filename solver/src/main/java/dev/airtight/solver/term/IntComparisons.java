package dev.airtight.solver.term;

import dev.airtight.solver.term.BoolTerm.BoolConstant;
import dev.airtight.solver.term.BoolTerm.IntEqual;
import dev.airtight.solver.term.BoolTerm.IntLessOrEqual;
import dev.airtight.solver.term.IntTerm.Addend;
import dev.airtight.solver.term.IntTerm.IfThenElse;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Order and equality of integers as one primitive linear term against one constant: coefficients
 * without a common factor, the first one positive; decided by intervals where they suffice.
 */
final class IntComparisons {
  private static final int MOST_CHOICES = 256;

  private final Terms terms;
  private final Interner interner;
  private final IntRules rules;

  /** How many choices were looked into for the comparison that is being made. */
  private int choices;

  IntComparisons(Terms terms, Interner interner, IntRules rules) {
    this.terms = terms;
    this.interner = interner;
    this.rules = rules;
  }

  BoolTerm lessOrEqual(IntTerm left, IntTerm right) {
    LinearForm<IntTerm> form = difference(left, right);
    if (form.isConstant()) {
      return terms.bool(form.constant().signum() <= 0);
    }
    Primitive primitive = primitive(form);
    BigInteger bound =
        Intervals.floorDivide(form.constant().numerator().negate(), primitive.factor());
    return primitive.flipped()
        ? atLeast(primitive.term(), bound.negate())
        : atMost(primitive.term(), bound);
  }

  BoolTerm equal(IntTerm left, IntTerm right) {
    LinearForm<IntTerm> form = difference(left, right);
    if (form.isConstant()) {
      return terms.bool(form.constant().signum() == 0);
    }
    Primitive primitive = primitive(form);
    BigInteger[] parts =
        form.constant().numerator().negate().divideAndRemainder(primitive.factor());
    if (parts[1].signum() != 0) {
      return terms.bool(false);
    }
    return equalTo(primitive.term(), primitive.flipped() ? parts[0].negate() : parts[0]);
  }

  private static LinearForm<IntTerm> difference(IntTerm left, IntTerm right) {
    LinearForm<IntTerm> form = new LinearForm<>();
    IntRules.accumulate(form, Rational.ONE, left);
    IntRules.accumulate(form, Rational.ONE.negate(), right);
    return form;
  }

  /** {@code variable part = factor * (flipped ? -term : term)}, factor positive. */
  private record Primitive(IntTerm term, BigInteger factor, boolean flipped) {}

  private Primitive primitive(LinearForm<IntTerm> form) {
    List<LinearForm.Entry<IntTerm>> entries = form.entries();
    BigInteger factor = BigInteger.ZERO;
    for (LinearForm.Entry<IntTerm> entry : entries) {
      factor = factor.gcd(entry.coefficient().numerator());
    }
    boolean flipped = entries.get(0).coefficient().signum() < 0;
    BigInteger divisor = flipped ? factor.negate() : factor;
    List<Addend> addends = new ArrayList<>(entries.size());
    for (LinearForm.Entry<IntTerm> entry : entries) {
      addends.add(new Addend(entry.coefficient().numerator().divide(divisor), entry.term()));
    }
    return new Primitive(rules.build(BigInteger.ZERO, List.copyOf(addends)), factor, flipped);
  }

  private BoolTerm atMost(IntTerm term, BigInteger bound) {
    if (term.interval().isAtMost(bound)) {
      return terms.bool(true);
    }
    if (term.interval().isAtLeast(bound.add(BigInteger.ONE))) {
      return terms.bool(false);
    }
    IntTerm right = interner.constant(bound);
    return overBranches(
        term,
        branch -> lessOrEqual(branch, right),
        () ->
            interner.share(
                IntLessOrEqual.class,
                List.of(term, right),
                id -> new IntLessOrEqual(id, term, right)));
  }

  private BoolTerm atLeast(IntTerm term, BigInteger bound) {
    if (term.interval().isAtLeast(bound)) {
      return terms.bool(true);
    }
    if (term.interval().isAtMost(bound.subtract(BigInteger.ONE))) {
      return terms.bool(false);
    }
    IntTerm left = interner.constant(bound);
    return overBranches(
        term,
        branch -> lessOrEqual(left, branch),
        () ->
            interner.share(
                IntLessOrEqual.class,
                List.of(left, term),
                id -> new IntLessOrEqual(id, left, term)));
  }

  private BoolTerm equalTo(IntTerm term, BigInteger value) {
    Interval interval = term.interval();
    if (!interval.contains(value)) {
      return terms.bool(false);
    }
    if (value.equals(interval.single())) {
      return terms.bool(true);
    }
    IntTerm.IntConstant right = interner.constant(value);
    return overBranches(
        term,
        branch -> equal(branch, right),
        () ->
            interner.share(
                IntEqual.class, List.of(term, right), id -> new IntEqual(id, term, right)));
  }

  /**
   * Pushes a comparison with a constant into a choice one of whose branches decides it. Choices
   * whose branches are choices again have so many that not all are looked at.
   */
  private BoolTerm overBranches(
      IntTerm term, Function<IntTerm, BoolTerm> comparison, Supplier<BoolTerm> otherwise) {
    if (!(term instanceof IfThenElse choice) || choices == MOST_CHOICES) {
      return otherwise.get();
    }
    boolean isOutermost = choices == 0;
    choices++;
    try {
      BoolTerm thenCase = comparison.apply(choice.thenTerm());
      BoolTerm elseCase = comparison.apply(choice.elseTerm());
      return thenCase instanceof BoolConstant || elseCase instanceof BoolConstant
          ? terms.ifThenElse(choice.condition(), thenCase, elseCase)
          : otherwise.get();
    } finally {
      choices = isOutermost ? 0 : choices;
    }
  }
}
