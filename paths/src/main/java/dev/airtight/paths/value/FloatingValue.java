package dev.airtight.paths.value;

import dev.airtight.solver.term.RealTerm;
import org.jspecify.annotations.Nullable;

/**
 * A {@code double} or {@code float}: a constant, one that a term stands for, or any at all.
 *
 * @param type which of them it is
 * @param constant the value, or null where it may vary; a float stands as the double that equals it
 * @param term where it may vary but is not NaN: the value as a real number, where plus or minus
 *     2^1024 stand for the infinities of both types, so that reals and values are ordered alike;
 *     the sign of a zero does not show
 * @param origin where it is known: what the value is the nearest number to
 */
public record FloatingValue(
    FloatingType type, @Nullable Double constant, @Nullable RealTerm term, @Nullable Origin origin)
    implements Value {

  /** Any double, infinities and NaN among them. */
  public static final FloatingValue ANY_DOUBLE = any(FloatingType.DOUBLE);

  /** Any float, infinities and NaN among them. */
  public static final FloatingValue ANY_FLOAT = any(FloatingType.FLOAT);

  /**
   * Where a value comes from.
   *
   * @param exact a real number
   * @param among the type whose nearest value is meant; of a float that became a double it is float
   * @param mayBeDouble whether the number may have been rounded to a double before
   */
  public record Origin(RealTerm exact, FloatingType among, boolean mayBeDouble) {

    /** The number itself is rounded. */
    public Origin(RealTerm exact, FloatingType among) {
      this(exact, among, false);
    }
  }

  public static FloatingValue any(FloatingType type) {
    return new FloatingValue(type, null, null, null);
  }

  public static FloatingValue ofDouble(double constant) {
    return new FloatingValue(FloatingType.DOUBLE, constant, null, null);
  }

  public static FloatingValue ofFloat(float constant) {
    return new FloatingValue(FloatingType.FLOAT, (double) constant, null, null);
  }

  /** The value of a type that equals a term. */
  public static FloatingValue of(FloatingType type, RealTerm term) {
    return new FloatingValue(type, null, term, null);
  }
}
