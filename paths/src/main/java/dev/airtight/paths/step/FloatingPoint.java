package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ArithmeticOperator;
import dev.airtight.paths.code.instruction.NumericType;
import dev.airtight.paths.floating.FloatingArithmetic;
import dev.airtight.paths.floating.FloatingConversions;
import dev.airtight.paths.floating.FloatingNumbers;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;

/**
 * Floating-point instructions: exact on constants (the JVM that runs this computes the same, JLS
 * 15.4), and of values that vary what {@link FloatingArithmetic} knows.
 */
final class FloatingPoint {
  private final Terms terms;
  private final FloatingNumbers numbers;
  private final FloatingArithmetic arithmetic;
  private final FloatingConversions conversions;

  FloatingPoint(Terms terms) {
    this.terms = terms;
    this.numbers = new FloatingNumbers(terms);
    this.arithmetic = new FloatingArithmetic(terms);
    this.conversions = new FloatingConversions(terms);
  }

  FieldSource.Made arithmetic(State state, ArithmeticOperator operator, Value left, Value right) {
    FloatingValue first = (FloatingValue) left;
    FloatingValue second = (FloatingValue) right;
    Double x = first.constant();
    Double y = second.constant();
    if (x != null && y != null) {
      return new FieldSource.Made(
          state,
          first.type() == FloatingType.FLOAT
              ? FloatingValue.ofFloat(ofFloats(operator, (float) (double) x, (float) (double) y))
              : FloatingValue.ofDouble(ofDoubles(operator, x, y)));
    }
    FloatingNumbers.Known known =
        switch (operator) {
          case ADD -> arithmetic.add(state, first, second);
          case SUBTRACT -> arithmetic.subtract(state, first, second);
          case MULTIPLY -> arithmetic.multiply(state, first, second);
          case DIVIDE -> arithmetic.divide(state, first, second);
          case REMAINDER -> arithmetic.remainder(state, first, second);
          default -> throw noOperator(operator);
        };
    return new FieldSource.Made(known.state(), known.value());
  }

  private static float ofFloats(ArithmeticOperator operator, float x, float y) {
    return switch (operator) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case REMAINDER -> x % y;
      default -> throw noOperator(operator);
    };
  }

  private static double ofDoubles(ArithmeticOperator operator, double x, double y) {
    return switch (operator) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case REMAINDER -> x % y;
      default -> throw noOperator(operator);
    };
  }

  private static IllegalStateException noOperator(ArithmeticOperator operator) {
    return new IllegalStateException("no operator on floating-point values: " + operator);
  }

  Value negate(Value value) {
    FloatingValue number = (FloatingValue) value;
    Double constant = number.constant();
    return constant == null
        ? arithmetic.negate(number)
        : new FloatingValue(number.type(), -constant, null, null);
  }

  /** {@code f2i} and the like; {@code l2i} and the like are not here. */
  FieldSource.Made convert(State state, Value value, NumericType to) {
    FloatingValue number = (FloatingValue) value;
    if (to == NumericType.DOUBLE) {
      return new FieldSource.Made(state, conversions.widened(number));
    } else if (to == NumericType.FLOAT) {
      FloatingNumbers.Known narrowed = conversions.narrowed(state, number);
      return new FieldSource.Made(narrowed.state(), narrowed.value());
    }
    boolean isLong = to == NumericType.LONG;
    Double constant = number.constant();
    if (constant != null) {
      long exact = isLong ? (long) (double) constant : (int) (double) constant;
      return new FieldSource.Made(state, whole(terms.constant(exact), isLong));
    }
    FloatingConversions.Whole whole =
        conversions.truncated(state, number, isLong ? Interval.LONG : Interval.INT);
    return new FieldSource.Made(whole.state(), whole(whole.term(), isLong));
  }

  private static Value whole(IntTerm term, boolean isLong) {
    return isLong ? new LongValue(term) : new IntValue(term);
  }

  Value ofWhole(State state, Value value, NumericType to) {
    IntTerm whole = Numbers.whole(value);
    BigInteger constant = whole.constantValue();
    FloatingType type = to == NumericType.FLOAT ? FloatingType.FLOAT : FloatingType.DOUBLE;
    if (constant == null) {
      return numbers.of(type, state, terms.ofInt(whole));
    }
    long exact = constant.longValueExact();
    return type == FloatingType.FLOAT
        ? FloatingValue.ofFloat((float) exact)
        : FloatingValue.ofDouble((double) exact);
  }

  FieldSource.Made compare(State state, Value left, Value right, int whenNaN) {
    FloatingArithmetic.Comparison compared =
        arithmetic.compare(state, (FloatingValue) left, (FloatingValue) right, whenNaN);
    return new FieldSource.Made(compared.state(), new IntValue(compared.sign()));
  }
}
