package dev.airtight.core.contract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An {@code in LO..HI} restriction of an {@code int} or a {@code decimal}.
 *
 * @param minimum the smallest allowed number, or null when that end is open
 * @param maximum the largest allowed number, or null when that end is open
 */
public record NumberRange(
    @Nullable BigDecimal minimum, @Nullable BigDecimal maximum, Clause clause) {

  /** Whether the number is in the range; compares exactly and in bounded time. */
  public boolean contains(BigDecimal number) {
    return (minimum == null || minimum.compareTo(number) <= 0)
        && (maximum == null || maximum.compareTo(number) >= 0);
  }
}
