package dev.airtight.solver.encode;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.TextExpression;
import dev.airtight.core.contract.Type;
import dev.airtight.solver.term.Rational;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of a number that follow from the types of what it is made of.
 *
 * @param low the smallest possible value, or null for none known
 * @param high the largest possible value, or null for none known
 */
public record NumberBounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {

  /** Larger numbers are not calculated with. */
  private static final int MOST_DIGITS = 1000;

  private static final NumberBounds ANY = new NumberBounds(null, null);

  /** The bounds of an expression. */
  public static NumberBounds of(NumberExpression expression, Contract contract) {
    if (expression instanceof NumberExpression.NumberLiteral literal) {
      return limited(literal.value(), literal.value());
    }
    if (expression instanceof NumberExpression.NumberOf of) {
      return ofReference(of.reference(), contract);
    }
    if (expression instanceof NumberExpression.Length length) {
      return length.text() instanceof TextExpression.TextOf of
              && contract.bare(of.reference().type()) instanceof Type.Text text
          ? counts(text.minimumLength(), text.maximumLength())
          : counts(0, null);
    }
    if (expression instanceof NumberExpression.Size size) {
      return size(size.collection(), contract);
    }
    if (expression instanceof NumberExpression.Sum sum) {
      return sum(sum, contract);
    }
    if (expression instanceof NumberExpression.Negate negate) {
      return of(negate.operand(), contract).negated();
    }
    NumberExpression.Arithmetic arithmetic = (NumberExpression.Arithmetic) expression;
    NumberBounds left = of(arithmetic.left(), contract);
    NumberBounds right = of(arithmetic.right(), contract);
    return switch (arithmetic.operator()) {
      case ADD -> left.plus(right);
      case SUBTRACT -> left.plus(right.negated());
      case MULTIPLY -> left.times(right);
    };
  }

  private static NumberBounds sum(NumberExpression.Sum sum, Contract contract) {
    NumberBounds each = of(sum.body(), contract);
    NumberBounds count = size(sum.collection(), contract);
    BigDecimal low = each.low();
    BigDecimal high = each.high();
    return new NumberBounds(
            low != null && low.signum() >= 0 ? BigDecimal.ZERO : null,
            high != null && high.signum() <= 0 ? BigDecimal.ZERO : null)
        .and(each.times(count));
  }

  private static NumberBounds ofReference(ReferenceExpression reference, Contract contract) {
    Type bare = contract.bare(reference.type());
    if (bare instanceof Type.IntegerNumber integer) {
      return limited(integer.minimum(), integer.maximum());
    }
    return bare instanceof Type.DecimalNumber decimal
        ? limited(decimal.minimum(), decimal.maximum())
        : ANY;
  }

  private static NumberBounds size(ReferenceExpression collection, Contract contract) {
    Type bare = contract.bare(collection.type());
    if (bare instanceof Type.ListOf list) {
      return counts(list.minimumSize(), list.maximumSize());
    }
    return bare instanceof Type.MapOf map
        ? counts(map.minimumSize(), map.maximumSize())
        : counts(0, null);
  }

  private static NumberBounds counts(int minimum, @Nullable Integer maximum) {
    return new NumberBounds(
        BigDecimal.valueOf(minimum), maximum == null ? null : BigDecimal.valueOf(maximum));
  }

  private static NumberBounds limited(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return new NumberBounds(known(low), known(high));
  }

  private static @Nullable BigDecimal known(@Nullable BigDecimal end) {
    return end == null
            || end.precision() > MOST_DIGITS
            || Math.abs((long) end.scale()) > MOST_DIGITS
        ? null
        : end;
  }

  /** The bounds of the number with the other sign. */
  public NumberBounds negated() {
    return new NumberBounds(high == null ? null : high.negate(), low == null ? null : low.negate());
  }

  private NumberBounds plus(NumberBounds other) {
    return limited(
        low == null || other.low == null ? null : low.add(other.low),
        high == null || other.high == null ? null : high.add(other.high));
  }

  /** What satisfies both. */
  public NumberBounds and(NumberBounds other) {
    BigDecimal from =
        low == null || other.low != null && other.low.compareTo(low) > 0 ? other.low : low;
    BigDecimal to =
        high == null || other.high != null && other.high.compareTo(high) < 0 ? other.high : high;
    return new NumberBounds(from, to);
  }

  private NumberBounds times(NumberBounds other) {
    if (low != null && high != null && other.low != null && other.high != null) {
      BigDecimal[] ends = {
        low.multiply(other.low),
        low.multiply(other.high),
        high.multiply(other.low),
        high.multiply(other.high)
      };
      return limited(
          Stream.of(ends).min(BigDecimal::compareTo).orElseThrow(),
          Stream.of(ends).max(BigDecimal::compareTo).orElseThrow());
    }
    if (isNegative()) {
      return negated().times(other).negated();
    }
    if (other.isNegative()) {
      return times(other.negated()).negated();
    }
    // Where one end is open only the sign is certain, and the product of the lower ends.
    return low != null && low.signum() >= 0 && other.low != null && other.low.signum() >= 0
        ? limited(low.multiply(other.low), null)
        : ANY;
  }

  /** Whether it is never above zero, and sometimes below. */
  private boolean isNegative() {
    return high != null && high.signum() <= 0 && (low == null || low.signum() < 0);
  }

  @Nullable Rational lowest() {
    return low == null ? null : ExactNumbers.rational(low).orElse(null);
  }

  @Nullable Rational highest() {
    return high == null ? null : ExactNumbers.rational(high).orElse(null);
  }
}
