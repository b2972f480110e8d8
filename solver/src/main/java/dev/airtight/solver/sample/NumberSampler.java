package dev.airtight.solver.sample;

import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes numbers within ranges: ends, neighbours of ends, constants of the contract, others. */
final class NumberSampler {

  /** Ends with larger scales are no numbers to compute with. */
  private static final int LARGEST_SCALE = 1000;

  private static final List<BigDecimal> NOTABLE =
      List.of(
          BigDecimal.ZERO,
          BigDecimal.ONE,
          BigDecimal.ONE.negate(),
          BigDecimal.TEN,
          BigDecimal.valueOf(Integer.MAX_VALUE),
          BigDecimal.valueOf(Integer.MIN_VALUE),
          BigDecimal.valueOf(Integer.MAX_VALUE + 1L),
          BigDecimal.valueOf(Long.MAX_VALUE),
          BigDecimal.valueOf(Long.MIN_VALUE),
          BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE),
          new BigDecimal("0.1"),
          new BigDecimal("1.0"),
          new BigDecimal("0.30000000000000004"),
          new BigDecimal("1e30"),
          new BigDecimal("-1e-30"));

  private final Constants constants;

  NumberSampler(Constants constants) {
    this.constants = constants;
  }

  Optional<JsonValue> integer(Type.IntegerNumber type, RandomGenerator random) {
    @Nullable BigInteger minimum = end(type.minimum(), RoundingMode.CEILING);
    @Nullable BigInteger maximum = end(type.maximum(), RoundingMode.FLOOR);
    if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
      return Optional.empty();
    }
    List<BigInteger> candidates = new ArrayList<>();
    candidates.add(between(minimum, maximum, random));
    if (random.nextBoolean()) {
      BigInteger step = BigInteger.valueOf(random.nextInt(2));
      if (minimum != null) {
        candidates.add(minimum.add(step));
      }
      if (maximum != null) {
        candidates.add(maximum.subtract(step));
      }
      BigDecimal notable = notable(random);
      candidates.add(notable.setScale(0, RoundingMode.FLOOR).unscaledValue());
    }
    BigInteger chosen = TypeSampler.pick(candidates, random);
    boolean fits =
        (minimum == null || minimum.compareTo(chosen) <= 0)
            && (maximum == null || chosen.compareTo(maximum) <= 0);
    return Optional.of(JsonNumber.of(new BigDecimal(fits ? chosen : candidates.get(0))));
  }

  Optional<JsonValue> decimal(Type.DecimalNumber type, RandomGenerator random) {
    @Nullable BigDecimal minimum = end(type.minimum());
    @Nullable BigDecimal maximum = end(type.maximum());
    if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
      return Optional.empty();
    }
    List<BigDecimal> candidates = new ArrayList<>();
    candidates.add(between(minimum, maximum, random));
    if (random.nextBoolean()) {
      if (minimum != null) {
        candidates.add(minimum);
      }
      if (maximum != null) {
        candidates.add(maximum);
      }
      candidates.add(notable(random));
    }
    BigDecimal chosen = TypeSampler.pick(candidates, random);
    boolean fits =
        (minimum == null || minimum.compareTo(chosen) <= 0)
            && (maximum == null || chosen.compareTo(maximum) <= 0);
    return Optional.of(JsonNumber.of(fits ? chosen : candidates.get(0)));
  }

  private BigDecimal notable(RandomGenerator random) {
    if (constants.numbers().isEmpty() || random.nextInt(3) == 0) {
      return TypeSampler.pick(NOTABLE, random);
    }
    BigDecimal constant = TypeSampler.pick(constants.numbers(), random);
    return constant.add(BigDecimal.valueOf(random.nextInt(3) - 1L));
  }

  private static BigInteger between(
      @Nullable BigInteger minimum, @Nullable BigInteger maximum, RandomGenerator random) {
    if (minimum != null && maximum != null) {
      BigInteger width = maximum.subtract(minimum).add(BigInteger.ONE);
      byte[] bytes = new byte[width.bitLength() / 8 + 8];
      random.nextBytes(bytes);
      return minimum.add(new BigInteger(1, bytes).mod(width));
    }
    BigInteger distance = BigInteger.valueOf(random.nextLong() >>> (1 + random.nextInt(63)));
    if (minimum != null) {
      return minimum.add(distance);
    }
    return maximum == null
        ? random.nextBoolean() ? distance : distance.negate()
        : maximum.subtract(distance);
  }

  private static BigDecimal between(
      @Nullable BigDecimal minimum, @Nullable BigDecimal maximum, RandomGenerator random) {
    int scale = random.nextInt(4);
    if (minimum != null && maximum != null) {
      // Thousandths of the width: short numbers, and both ends are possible.
      BigDecimal part = BigDecimal.valueOf(random.nextInt(1001), 3);
      BigDecimal value = minimum.add(maximum.subtract(minimum).multiply(part));
      BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_EVEN);
      boolean fits = minimum.compareTo(rounded) <= 0 && rounded.compareTo(maximum) <= 0;
      return fits ? rounded : value;
    }
    BigDecimal distance = BigDecimal.valueOf(random.nextInt(1_000_000), scale);
    if (minimum != null) {
      return minimum.add(distance);
    }
    return maximum == null
        ? random.nextBoolean() ? distance : distance.negate()
        : maximum.subtract(distance);
  }

  private static @Nullable BigInteger end(@Nullable BigDecimal end, RoundingMode rounding) {
    BigDecimal usable = end(end);
    return usable == null ? null : usable.setScale(0, rounding).unscaledValue();
  }

  /** The end as long as it can be computed with; what is made without it is checked anyway. */
  private static @Nullable BigDecimal end(@Nullable BigDecimal end) {
    return end == null || Math.abs((long) end.scale()) > LARGEST_SCALE ? null : end;
  }
}
