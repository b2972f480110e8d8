package dev.airtight.paths.value;

import org.jspecify.annotations.Nullable;

/**
 * A {@code double}: a constant, or any double at all. Floating-point arithmetic is not tracked,
 * which over-approximates every value that is not constant.
 *
 * @param constant the value, or null where it may be any double
 */
public record DoubleValue(@Nullable Double constant) implements Value {

  /** Any double, infinities and NaN among them. */
  public static final DoubleValue ANY = new DoubleValue(null);
}
