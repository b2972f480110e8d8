package dev.airtight.solver.obligation.extent;

import dev.airtight.core.json.JsonValue;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How long the texts of a type's values can be.
 *
 * @param longest no text has more code points; null where there is no such number
 * @param unbounded where the length has no end, such as {@code labels}; empty otherwise
 * @param attained whether a value has as many for certain, if its type is {@link
 *     Extents#isUnconditional}
 * @param example makes a value whose text has at least that many code points, or else as many as it
 *     can; requirements are not looked at
 */
public record Extent(
    @Nullable BigInteger longest,
    String unbounded,
    boolean attained,
    IntFunction<Optional<JsonValue>> example) {

  static Extent unbounded(String where, IntFunction<Optional<JsonValue>> example) {
    return new Extent(null, where, false, example);
  }

  static Extent fixed(int longest, JsonValue value) {
    return new Extent(BigInteger.valueOf(longest), "", true, atLeast -> Optional.of(value));
  }

  boolean isUnbounded() {
    return longest == null;
  }
}
