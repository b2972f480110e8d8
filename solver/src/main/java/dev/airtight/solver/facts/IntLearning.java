package dev.airtight.solver.facts;

import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.Addend;
import dev.airtight.solver.term.IntTerm.CodePointCount;
import dev.airtight.solver.term.IntTerm.EuclideanDivide;
import dev.airtight.solver.term.IntTerm.IfThenElse;
import dev.airtight.solver.term.IntTerm.Sum;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.Interval;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;

/** Learns intervals of integer terms, and from them those of their operands. */
final class IntLearning {
  private static final int MAX_DEPTH = 20;
  private static final int MAX_ADDENDS = 16;

  private final Learner learner;
  private int depth;

  IntLearning(Learner learner) {
    this.learner = learner;
  }

  /** The value of the term is in the interval. False on a contradiction. */
  boolean learn(IntTerm term, Interval interval) {
    if (term instanceof Sum sum && sum.addends().size() == 1) {
      Addend only = sum.addends().get(0);
      Interval product = interval.add(Interval.of(sum.constant().negate()));
      return learn(only.term(), quotient(product, only.coefficient()));
    }
    Interval before = new Reading(learner.facts()).interval(term);
    Interval after = withoutHoles(term, before.intersect(interval));
    if (after.isEmpty()) {
      return false;
    }
    if (after.equals(before) || depth > MAX_DEPTH) {
      return true;
    }
    OffsetForm quantity = OffsetForm.of(term);
    learner.store(quantity.key(), quantity.ofKey(after));
    // Facts about the text may cut the length further, to nothing in the end.
    Interval now = new Reading(learner.facts()).interval(term);
    if (now.isEmpty()) {
      return false;
    }
    depth++;
    boolean consistent = learnOperands(term, now);
    depth--;
    return consistent;
  }

  /** Cuts excluded values off both ends. */
  private Interval withoutHoles(IntTerm term, Interval interval) {
    OffsetForm quantity = OffsetForm.of(term);
    PSet<BigInteger> holes = learner.facts().holes.get(quantity.key());
    if (holes == null) {
      return interval;
    }
    BigInteger min = interval.min();
    BigInteger max = interval.max();
    // Each step leaves one of finitely many holes behind.
    while (min != null && holes.contains(quantity.ofKey(min))) {
      min = min.add(BigInteger.ONE);
    }
    while (max != null && holes.contains(quantity.ofKey(max))) {
      max = max.subtract(BigInteger.ONE);
    }
    return new Interval(min, max);
  }

  private boolean learnOperands(IntTerm term, Interval interval) {
    if (term instanceof Sum sum) {
      return learnAddends(sum, interval);
    }
    if (term instanceof EuclideanDivide divide) {
      return learnDividend(divide, interval);
    }
    if (term instanceof IfThenElse choice) {
      return learnChoice(choice, interval);
    }
    if (term instanceof CodePointCount count) {
      BigInteger max = interval.max();
      learner.store(
          count.text(), new Interval(interval.min(), max == null ? null : max.shiftLeft(1)));
      return !new Reading(learner.facts()).length(count.text()).isEmpty();
    }
    if (term instanceof TextLength length) {
      return !new Reading(learner.facts()).length(length.text()).isEmpty();
    }
    return true;
  }

  private boolean learnAddends(Sum sum, Interval interval) {
    List<Addend> addends = sum.addends();
    if (addends.size() > MAX_ADDENDS) {
      return true;
    }
    for (int i = 0; i < addends.size(); i++) {
      Reading reading = new Reading(learner.facts());
      Interval rest = Interval.of(sum.constant());
      for (int j = 0; j < addends.size(); j++) {
        if (j != i) {
          Addend other = addends.get(j);
          rest = rest.add(reading.interval(other.term()).scale(other.coefficient()));
        }
      }
      Interval product = interval.add(rest.scale(BigInteger.ONE.negate()));
      Addend addend = addends.get(i);
      if (!learn(addend.term(), quotient(product, addend.coefficient()))) {
        return false;
      }
    }
    return true;
  }

  /** The integers whose product with the coefficient is in the interval. */
  private static Interval quotient(Interval product, BigInteger coefficient) {
    boolean positive = coefficient.signum() > 0;
    BigInteger low = positive ? product.min() : negated(product.max());
    BigInteger high = positive ? product.max() : negated(product.min());
    BigInteger divisor = coefficient.abs();
    return new Interval(
        low == null ? null : negated(floorDivide(low.negate(), divisor)),
        high == null ? null : floorDivide(high, divisor));
  }

  private static @Nullable BigInteger negated(@Nullable BigInteger value) {
    return value == null ? null : value.negate();
  }

  private static BigInteger floorDivide(BigInteger dividend, BigInteger positive) {
    BigInteger[] parts = dividend.divideAndRemainder(positive);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private boolean learnDividend(EuclideanDivide divide, Interval quotient) {
    BigInteger divisor = divide.divisor().constantValue();
    if (divisor == null || divisor.signum() <= 0) {
      return true;
    }
    BigInteger min = quotient.min();
    BigInteger max = quotient.max();
    return learn(
        divide.dividend(),
        new Interval(
            min == null ? null : min.multiply(divisor),
            max == null
                ? null
                : max.add(BigInteger.ONE).multiply(divisor).subtract(BigInteger.ONE)));
  }

  /** A branch that cannot have such a value is not taken. */
  private boolean learnChoice(IfThenElse choice, Interval interval) {
    Reading reading = new Reading(learner.facts());
    boolean thenFits = !reading.interval(choice.thenTerm()).intersect(interval).isEmpty();
    boolean elseFits = !reading.interval(choice.elseTerm()).intersect(interval).isEmpty();
    if (thenFits == elseFits) {
      return thenFits;
    }
    return learner.learn(choice.condition(), thenFits)
        && learn(thenFits ? choice.thenTerm() : choice.elseTerm(), interval);
  }
}
