package dev.airtight.paths.value;

import dev.airtight.solver.term.RealTerm;
import org.jspecify.annotations.Nullable;

/**
 * A {@code double}: a constant, one that a term stands for, or any double at all.
 *
 * @param constant the value, or null where it may vary
 * @param term where it may vary but is not NaN: the value as a real number, where plus or minus
 *     2^1024 stand for the infinities, so that reals and doubles are ordered alike; the sign of a
 *     zero does not show
 * @param exact where it is known: a real number that the value is the nearest double of
 */
public record DoubleValue(
    @Nullable Double constant, @Nullable RealTerm term, @Nullable RealTerm exact) implements Value {

  /** Any double, infinities and NaN among them. */
  public static final DoubleValue ANY = new DoubleValue(null, null, null);

  public DoubleValue(double constant) {
    this(constant, null, null);
  }

  /** The double that equals a term. */
  public DoubleValue(RealTerm term) {
    this(null, term, null);
  }
}
