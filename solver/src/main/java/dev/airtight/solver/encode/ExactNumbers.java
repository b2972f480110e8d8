package dev.airtight.solver.encode;

import dev.airtight.solver.term.Rational;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of a contract as rationals, as long as their digits fit into memory. */
final class ExactNumbers {

  private static final int LARGEST_SCALE = 10_000;

  private ExactNumbers() {}

  /** Empty for numbers such as {@code 1e1000000000}. */
  static Optional<Rational> rational(BigDecimal value) {
    if (value.signum() == 0) {
      return Optional.of(Rational.ZERO);
    }
    BigDecimal reduced = value.stripTrailingZeros();
    return Math.abs((long) reduced.scale()) > LARGEST_SCALE
        ? Optional.empty()
        : Optional.of(Rational.of(reduced));
  }
}
