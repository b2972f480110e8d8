package dev.airtight.solver.facts;

import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.Addend;
import dev.airtight.solver.term.IntTerm.Sum;
import dev.airtight.solver.term.IntTerm.TextLength;
import dev.airtight.solver.term.Interval;
import java.math.BigInteger;
import java.util.List;

/**
 * What a term's value is known under: {@code term = offset + (negated ? -1 : 1) * value of key}. So
 * sums that differ in their constant or only in sign share what is known.
 *
 * @param key a text for its length, the addends for a sum, else the term itself
 */
record OffsetForm(Object key, boolean negated, BigInteger offset) {

  static OffsetForm of(IntTerm term) {
    if (term instanceof Sum sum) {
      List<Addend> addends = sum.addends();
      boolean negated = addends.get(0).coefficient().signum() < 0;
      if (negated) {
        addends =
            addends.stream()
                .map(addend -> new Addend(addend.coefficient().negate(), addend.term()))
                .toList();
      }
      boolean single = addends.size() == 1 && addends.get(0).coefficient().equals(BigInteger.ONE);
      return single
          ? new OffsetForm(of(addends.get(0).term()).key(), negated, sum.constant())
          : new OffsetForm(addends, negated, sum.constant());
    }
    Object key = term instanceof TextLength length ? length.text() : term;
    return new OffsetForm(key, false, BigInteger.ZERO);
  }

  /** The interval of the term where that of the key is given. */
  Interval ofTerm(Interval ofKey) {
    Interval turned = negated ? ofKey.scale(BigInteger.ONE.negate()) : ofKey;
    return turned.add(Interval.of(offset));
  }

  /** The interval of the key where that of the term is given. */
  Interval ofKey(Interval ofTerm) {
    Interval shifted = ofTerm.add(Interval.of(offset.negate()));
    return negated ? shifted.scale(BigInteger.ONE.negate()) : shifted;
  }

  /** The value of the key where that of the term is given. */
  BigInteger ofKey(BigInteger ofTerm) {
    BigInteger shifted = ofTerm.subtract(offset);
    return negated ? shifted.negate() : shifted;
  }
}
