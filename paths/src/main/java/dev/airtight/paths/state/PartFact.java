package dev.airtight.paths.state;

import dev.airtight.solver.term.Interval;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a field, which never changes, in all of several parts of the input.
 *
 * @param field by {@code declaringClass.name}
 */
public record PartFact(String field, Kind kind) {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  /** What is said of a reference or a number. */
  public enum Kind {
    NOT_NULL(null),
    NOT_NEGATIVE(new Interval(BigInteger.ZERO, GREATEST)),
    POSITIVE(new Interval(BigInteger.ONE, GREATEST)),
    NOT_POSITIVE(new Interval(LEAST, BigInteger.ZERO)),
    NEGATIVE(new Interval(LEAST, BigInteger.ONE.negate()));

    private final @Nullable Interval numbers;

    Kind(@Nullable Interval numbers) {
      this.numbers = numbers;
    }

    /** The numbers of which it is true; null where it is about references. */
    public @Nullable Interval numbers() {
      return numbers;
    }
  }

  /** All that is true of a field that holds some of these numbers. */
  public static Stream<PartFact> of(String field, Interval some) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.numbers != null && kind.numbers.covers(some))
        .map(kind -> new PartFact(field, kind));
  }
}
