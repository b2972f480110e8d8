package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ArithmeticOperator;
import dev.airtight.paths.code.instruction.NumericType;
import dev.airtight.paths.floating.DoubleArithmetic;
import dev.airtight.paths.floating.DoubleConversions;
import dev.airtight.paths.floating.Doubles;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.DoubleValue;
import dev.airtight.paths.value.FloatValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;

/**
 * Floating-point instructions: exact on constants (the JVM that runs this computes the same, JLS
 * 15.4), and of doubles that vary what {@link DoubleArithmetic} knows. Floats that vary are any.
 */
final class FloatingPoint {
  private final Terms terms;
  private final Doubles doubles;
  private final DoubleArithmetic arithmetic;
  private final DoubleConversions conversions;

  FloatingPoint(Terms terms) {
    this.terms = terms;
    this.doubles = new Doubles(terms);
    this.arithmetic = new DoubleArithmetic(terms);
    this.conversions = new DoubleConversions(terms);
  }

  FieldSource.Made arithmetic(State state, ArithmeticOperator operator, Value left, Value right) {
    if (left instanceof FloatValue a && right instanceof FloatValue b) {
      return new FieldSource.Made(state, ofFloats(operator, a, b));
    }
    DoubleValue first = (DoubleValue) left;
    DoubleValue second = (DoubleValue) right;
    Double x = first.constant();
    Double y = second.constant();
    if (x != null && y != null) {
      return new FieldSource.Made(state, new DoubleValue(ofConstants(operator, x, y)));
    }
    Doubles.Known known =
        switch (operator) {
          case ADD -> arithmetic.add(state, first, second);
          case SUBTRACT -> arithmetic.subtract(state, first, second);
          case MULTIPLY -> arithmetic.multiply(state, first, second);
          case DIVIDE -> arithmetic.divide(state, first, second);
          case REMAINDER -> arithmetic.remainder(state, first, second);
          default -> throw new IllegalStateException("no operator on doubles: " + operator);
        };
    return new FieldSource.Made(known.state(), known.value());
  }

  private static FloatValue ofFloats(ArithmeticOperator operator, FloatValue a, FloatValue b) {
    Float x = a.constant();
    Float y = b.constant();
    if (x == null || y == null) {
      return FloatValue.ANY;
    }
    return new FloatValue(
        switch (operator) {
          case ADD -> x + y;
          case SUBTRACT -> x - y;
          case MULTIPLY -> x * y;
          case DIVIDE -> x / y;
          case REMAINDER -> x % y;
          default -> throw new IllegalStateException("no operator on floats: " + operator);
        });
  }

  private static double ofConstants(ArithmeticOperator operator, double x, double y) {
    return switch (operator) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case REMAINDER -> x % y;
      default -> throw new IllegalStateException("no operator on doubles: " + operator);
    };
  }

  Value negate(Value value) {
    if (value instanceof FloatValue f) {
      return f.constant() == null ? f : new FloatValue(-f.constant());
    }
    DoubleValue number = (DoubleValue) value;
    return number.constant() == null
        ? arithmetic.negate(number)
        : new DoubleValue(-number.constant());
  }

  /** {@code f2i} and the like; {@code l2i} and the like are not here. */
  FieldSource.Made convert(State state, Value value, NumericType to) {
    if (value instanceof FloatValue f) {
      return new FieldSource.Made(state, ofFloat(f, to));
    }
    DoubleValue number = (DoubleValue) value;
    Double constant = number.constant();
    if (to == NumericType.DOUBLE) {
      return new FieldSource.Made(state, value);
    } else if (to == NumericType.FLOAT) {
      return new FieldSource.Made(
          state, constant == null ? FloatValue.ANY : new FloatValue((float) (double) constant));
    }
    boolean isLong = to == NumericType.LONG;
    if (constant != null) {
      long exact = isLong ? (long) (double) constant : (int) (double) constant;
      return new FieldSource.Made(state, whole(terms.constant(exact), isLong));
    }
    DoubleConversions.Whole whole =
        conversions.truncated(state, number, isLong ? Interval.LONG : Interval.INT);
    return new FieldSource.Made(whole.state(), whole(whole.term(), isLong));
  }

  private static Value whole(IntTerm term, boolean isLong) {
    return isLong ? new LongValue(term) : new IntValue(term);
  }

  private Value ofFloat(FloatValue value, NumericType to) {
    Float constant = value.constant();
    return switch (to) {
      case DOUBLE -> constant == null ? DoubleValue.ANY : new DoubleValue((double) constant);
      case FLOAT -> value;
      case LONG ->
          new LongValue(
              constant == null
                  ? terms.freshInt("fromFloating", Interval.LONG)
                  : terms.constant((long) (float) constant));
      default ->
          new IntValue(
              constant == null
                  ? terms.freshInt("fromFloating", Interval.INT)
                  : terms.constant((int) (float) constant));
    };
  }

  Value ofWhole(State state, Value value, NumericType to) {
    IntTerm whole = Numbers.whole(value);
    BigInteger constant = whole.constantValue();
    if (to == NumericType.FLOAT) {
      return constant == null ? FloatValue.ANY : new FloatValue((float) constant.longValueExact());
    }
    return constant == null
        ? doubles.of(state, terms.ofInt(whole))
        : new DoubleValue((double) constant.longValueExact());
  }

  FieldSource.Made compare(State state, Value left, Value right, int whenNaN) {
    if (left instanceof DoubleValue first && right instanceof DoubleValue second) {
      DoubleArithmetic.Comparison compared = arithmetic.compare(state, first, second, whenNaN);
      return new FieldSource.Made(compared.state(), new IntValue(compared.sign()));
    }
    Float x = ((FloatValue) left).constant();
    Float y = ((FloatValue) right).constant();
    IntTerm sign =
        x == null || y == null
            ? terms.freshInt("comparison", Interval.of(-1, 1))
            : terms.constant(x.isNaN() || y.isNaN() ? whenNaN : x < y ? -1 : x > y ? 1 : 0);
    return new FieldSource.Made(state, new IntValue(sign));
  }
}
