package dev.airtight.paths.value;

import org.jspecify.annotations.Nullable;

/**
 * A {@code float}: a constant, or any float at all. Floating-point arithmetic is not tracked, which
 * over-approximates every value that is not constant.
 *
 * @param constant the value, or null where it may be any float
 */
public record FloatValue(@Nullable Float constant) implements Value {

  /** Any float, infinities and NaN among them. */
  public static final FloatValue ANY = new FloatValue(null);
}
