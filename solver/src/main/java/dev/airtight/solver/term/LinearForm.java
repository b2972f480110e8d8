package dev.airtight.solver.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mutable {@code constant + sum of coefficient * term}, for integer and real terms alike. */
final class LinearForm<T extends Term> {
  private Rational constant = Rational.ZERO;
  private final Map<T, Rational> coefficients = new HashMap<>();

  /** One entry; its coefficient is not zero. */
  record Entry<T extends Term>(Rational coefficient, T term) {}

  Rational constant() {
    return constant;
  }

  boolean isConstant() {
    return coefficients.isEmpty();
  }

  void addConstant(Rational value) {
    constant = constant.add(value);
  }

  void add(Rational coefficient, T term) {
    Rational sum = coefficients.getOrDefault(term, Rational.ZERO).add(coefficient);
    if (sum.signum() == 0) {
      coefficients.remove(term);
    } else {
      coefficients.put(term, sum);
    }
  }

  /** The entries ordered by term id. */
  List<Entry<T>> entries() {
    List<Entry<T>> entries = new ArrayList<>(coefficients.size());
    coefficients.forEach((term, coefficient) -> entries.add(new Entry<>(coefficient, term)));
    entries.sort(Comparator.comparingInt(entry -> entry.term().id()));
    return entries;
  }
}
