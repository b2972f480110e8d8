package dev.airtight.paths.big;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.pcollections.HashTreePMap;

/**
 * What is known of a {@link BigDecimal} or {@link BigInteger}.
 *
 * @param className internal name
 * @param value exactly
 * @param scale zero for integers
 */
public record BigNumber(Terms terms, String className, RealTerm value, IntTerm scale)
    implements FieldSource {
  public static final String DECIMAL = "java/math/BigDecimal";
  public static final String INTEGER = "java/math/BigInteger";

  /** Constants of other scales are not computed with. */
  private static final BigInteger MOST_SCALE = BigInteger.valueOf(1_100);

  private static final BigInteger LEAST_COMPACT = BigInteger.valueOf(Long.MIN_VALUE);

  public static BigNumber decimal(Terms terms, RealTerm value, IntTerm scale) {
    return new BigNumber(terms, DECIMAL, value, scale);
  }

  public static BigNumber integer(Terms terms, IntTerm value) {
    return new BigNumber(terms, INTEGER, terms.ofInt(value), terms.constant(0));
  }

  /** A constant whose scale is not {@linkplain #isModerate far away}. */
  public static BigNumber of(Terms terms, BigDecimal value) {
    return decimal(terms, terms.constant(Rational.of(value)), terms.constant(value.scale()));
  }

  public static boolean isModerate(BigInteger scale) {
    return scale.abs().compareTo(MOST_SCALE) <= 0;
  }

  public boolean isInteger() {
    return className.equals(INTEGER);
  }

  /** The number itself, where it is known. */
  public Optional<BigDecimal> constant() {
    BigInteger places = scale.constantValue();
    return value instanceof RealTerm.RealConstant number && places != null && isModerate(places)
        ? Optional.of(
            new BigDecimal(number.value().numerator())
                .divide(new BigDecimal(number.value().denominator()))
                .setScale(places.intValueExact()))
        : Optional.empty();
  }

  public HeapObject object() {
    return new HeapObject.Instance(className, HashTreePMap.empty(), this);
  }

  /** As the JDK's own code has it, where that is simple. */
  @Override
  public Made make(State state, int object, String owner, String field, String descriptor) {
    Optional<BigDecimal> number = constant();
    if (!isInteger() && number.isPresent()) {
      BigInteger unscaled = number.get().unscaledValue();
      if (unscaled.bitLength() < Long.SIZE && !unscaled.equals(LEAST_COMPACT)) {
        switch (field) {
          case "intCompact":
            return new Made(state, new LongValue(terms.constant(unscaled)));
          case "scale":
            return new Made(state, new IntValue(scale));
          case "precision":
            return new Made(state, new IntValue(terms.constant(0)));
          case "intVal", "stringCache":
            return new Made(state, new Reference(terms.bool(true), 0));
          default:
            break;
        }
      }
    }
    throw new StuckException(
        "the field " + field + " of values of " + className.replace('/', '.') + " is not modelled");
  }

  /** There are few objects for small numbers. */
  @Override
  public boolean mayBeShared() {
    return true;
  }
}
