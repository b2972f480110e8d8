package dev.airtight.solver.text;

import dev.airtight.solver.language.words.LengthSet;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** That an integer is in a set of lengths, as arithmetic. */
final class LengthConditions {
  private static final int MAX_PARTS = 24;

  private final Terms terms;

  LengthConditions(Terms terms) {
    this.terms = terms;
  }

  /** Exactly the set where it has few parts, else at least not the gap around a missing value. */
  BoolTerm without(LengthSet set, IntTerm length, BigInteger missing) {
    if (set.ranges().size() + set.offsets().size() <= MAX_PARTS) {
      return exactly(set, length);
    }
    long value = missing.longValueExact();
    OptionalLong next = set.nextFrom(value);
    long previous = value - 1;
    while (previous >= 0 && !set.contains(previous)) {
      previous--;
    }
    return terms.or(
        terms.lessOrEqual(length, terms.constant(previous)),
        next.isEmpty()
            ? terms.bool(false)
            : terms.lessOrEqual(terms.constant(next.getAsLong()), length));
  }

  private BoolTerm exactly(LengthSet set, IntTerm length) {
    List<BoolTerm> cases = new ArrayList<>();
    for (LengthSet.Range range : set.ranges()) {
      cases.add(
          terms.and(
              terms.lessOrEqual(terms.constant(range.low()), length),
              terms.lessOrEqual(length, terms.constant(range.high()))));
    }
    BoolTerm inTail = terms.lessOrEqual(terms.constant(set.tailStart()), length);
    if (set.offsets().size() == set.period()) {
      cases.add(inTail);
    } else {
      IntTerm beyond = terms.subtract(length, terms.constant(set.tailStart()));
      IntTerm offset = terms.euclideanModulo(beyond, terms.constant(set.period()));
      for (int residue : set.offsets()) {
        cases.add(terms.and(inTail, terms.intEqual(offset, terms.constant(residue))));
      }
    }
    return terms.or(cases);
  }

  /** Between the least and the greatest member; false for the empty set. */
  BoolTerm hull(LengthSet set, IntTerm length) {
    if (set.isEmpty()) {
      return terms.bool(false);
    }
    BoolTerm low = terms.lessOrEqual(terms.constant(set.min().orElse(0)), length);
    return set.max().isEmpty()
        ? low
        : terms.and(low, terms.lessOrEqual(length, terms.constant(set.max().getAsInt())));
  }
}
