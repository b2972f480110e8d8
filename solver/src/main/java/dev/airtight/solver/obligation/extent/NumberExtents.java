package dev.airtight.solver.obligation.extent;

import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonValue.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long numbers get in plain digits. */
final class NumberExtents {

  private static final int LARGEST_SCALE = 1000;

  private static final int SMALL_DIGITS = 8;

  /** Longer numbers are not written out. */
  private static final int MOST_DIGITS = 200_000;

  Optional<Extent> of(Type.IntegerNumber type) {
    @Nullable BigDecimal minimum = type.minimum();
    @Nullable BigDecimal maximum = type.maximum();
    if (minimum == null || maximum == null || isHuge(minimum) || isHuge(maximum)) {
      boolean negative = maximum != null;
      return Optional.of(
          Extent.unbounded("", atLeast -> Optional.of(JsonNumber.of(digits(atLeast, negative)))));
    }
    BigDecimal low = minimum.setScale(0, RoundingMode.CEILING);
    BigDecimal high = maximum.setScale(0, RoundingMode.FLOOR);
    if (low.compareTo(high) > 0) {
      return Optional.empty();
    }
    return Extents.longest(List.of(fixed(high), fixed(low)));
  }

  Optional<Extent> of(Type.DecimalNumber type) {
    @Nullable BigDecimal minimum = type.minimum();
    @Nullable BigDecimal maximum = type.maximum();
    if (minimum == null || maximum == null || isHuge(minimum) || isHuge(maximum)) {
      return Optional.of(
          Extent.unbounded(
              "",
              atLeast -> {
                BigDecimal end = minimum == null ? maximum : minimum;
                if (end != null && isHuge(end)) {
                  return Optional.empty();
                }
                BigDecimal from = end == null ? BigDecimal.ZERO : end;
                BigDecimal fraction = fraction(atLeast);
                return Optional.of(
                    JsonNumber.of(minimum == null ? from.subtract(fraction) : from.add(fraction)));
              }));
    }
    int order = minimum.compareTo(maximum);
    if (order > 0) {
      return Optional.empty();
    }
    if (order == 0) {
      return Optional.of(fixed(minimum.stripTrailingZeros()));
    }
    // Between two different numbers there are numbers of any number of digits.
    return Optional.of(
        Extent.unbounded(
            "",
            atLeast ->
                Optional.of(
                    JsonNumber.of(
                        minimum.add(maximum.subtract(minimum).multiply(fraction(atLeast)))))));
  }

  private static Extent fixed(BigDecimal value) {
    String text = value.toPlainString();
    return Extent.fixed(text.length(), new JsonNumber(value, text));
  }

  private static boolean isHuge(BigDecimal number) {
    return Math.abs((long) number.scale()) > LARGEST_SCALE;
  }

  private static BigDecimal digits(int atLeast, boolean negative) {
    int count = Math.max(0, Math.min(atLeast, MOST_DIGITS) - 1);
    BigInteger power = BigInteger.TEN.pow(count);
    return new BigDecimal(negative ? power.negate() : power);
  }

  /** {@code 0.000000001...1}: so small that what is calculated with it stays where it was. */
  private static BigDecimal fraction(int digits) {
    int count = Math.max(1, Math.min(digits, MOST_DIGITS));
    return new BigDecimal(new BigInteger("1".repeat(count)), count + SMALL_DIGITS);
  }
}
