package dev.airtight.paths.floating;

import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** A float or double that is one of two, as the path decides. */
public final class EitherNumber {
  private final Terms terms;
  private final FloatingNumbers numbers;
  private final BinaryOperator<RealTerm> choice;

  /**
   * @param choice the first of two where the first path was taken, else the second
   */
  public EitherNumber(Terms terms, BinaryOperator<RealTerm> choice) {
    this.terms = terms;
    this.numbers = new FloatingNumbers(terms);
    this.choice = choice;
  }

  /**
   * A value, and where it lies.
   *
   * @param low no real is less, or null
   * @param high no real is greater, or null
   */
  public record Either(FloatingValue value, @Nullable RealTerm low, @Nullable RealTerm high) {}

  /**
   * Empty where one of them may be NaN, so that no real stands for it, and of zeros with different
   * signs, which a real does not tell apart.
   */
  public Optional<Either> of(State inOne, FloatingValue one, State inOther, FloatingValue other) {
    if (one.type() != other.type()
        || !FloatingNumbers.isReal(one)
        || !FloatingNumbers.isReal(other)
        || (isZero(one) && isZero(other))) {
      return Optional.empty();
    }
    RealTerm real = choice.apply(numbers.real(one), numbers.real(other));
    RealBounds bounds = numbers.bounds(inOne, one).or(numbers.bounds(inOther, other));
    return Optional.of(
        new Either(
            new FloatingValue(one.type(), null, real, origin(one, other)),
            bounds.low() == null ? null : terms.constant(bounds.low()),
            bounds.high() == null ? null : terms.constant(bounds.high())));
  }

  private static boolean isZero(FloatingValue value) {
    return value.constant() != null && value.constant() == 0;
  }

  /** What is in the type itself is the nearest to itself. */
  private FloatingValue.@Nullable Origin origin(FloatingValue one, FloatingValue other) {
    FloatingValue.Origin known = one.origin() == null ? other.origin() : one.origin();
    if (known == null) {
      return null;
    }
    FloatingType among = known.among();
    if (!isAmong(one, among) || !isAmong(other, among)) {
      return null;
    }
    return new FloatingValue.Origin(
        choice.apply(exact(one), exact(other)), among, mayBeDouble(one) || mayBeDouble(other));
  }

  private static boolean isAmong(FloatingValue value, FloatingType among) {
    FloatingValue.Origin origin = value.origin();
    return origin == null ? value.type() == among : origin.among() == among;
  }

  private RealTerm exact(FloatingValue value) {
    FloatingValue.Origin origin = value.origin();
    return origin == null ? numbers.real(value) : origin.exact();
  }

  private static boolean mayBeDouble(FloatingValue value) {
    return value.origin() != null && value.origin().mayBeDouble();
  }
}
