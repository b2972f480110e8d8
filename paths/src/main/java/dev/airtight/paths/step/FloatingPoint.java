package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ArithmeticOperator;
import dev.airtight.paths.code.instruction.NumericType;
import dev.airtight.paths.value.DoubleValue;
import dev.airtight.paths.value.FloatValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;

/**
 * Floating-point instructions: exact on constants (the JVM that runs this computes the same, JLS
 * 15.4), any value of the type otherwise.
 */
final class FloatingPoint {

  Value arithmetic(ArithmeticOperator operator, Value left, Value right) {
    if (left instanceof FloatValue a && right instanceof FloatValue b) {
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
    Double x = ((DoubleValue) left).constant();
    Double y = ((DoubleValue) right).constant();
    if (x == null || y == null) {
      return DoubleValue.ANY;
    }
    return new DoubleValue(
        switch (operator) {
          case ADD -> x + y;
          case SUBTRACT -> x - y;
          case MULTIPLY -> x * y;
          case DIVIDE -> x / y;
          case REMAINDER -> x % y;
          default -> throw new IllegalStateException("no operator on doubles: " + operator);
        });
  }

  /** {@code f2i} and the like; {@code l2i} and the like are not here. */
  Value convert(Value value, NumericType to, Interpreter machine) {
    if (value instanceof FloatValue f) {
      Float constant = f.constant();
      return switch (to) {
        case DOUBLE -> constant == null ? DoubleValue.ANY : new DoubleValue((double) constant);
        case FLOAT -> f;
        case LONG ->
            new LongValue(
                constant == null ? any(machine, 64) : of(machine, (long) (float) constant));
        default ->
            new IntValue(constant == null ? any(machine, 32) : of(machine, (int) (float) constant));
      };
    }
    Double constant = ((DoubleValue) value).constant();
    return switch (to) {
      case DOUBLE -> value;
      case FLOAT -> constant == null ? FloatValue.ANY : new FloatValue((float) (double) constant);
      case LONG ->
          new LongValue(
              constant == null ? any(machine, 64) : of(machine, (long) (double) constant));
      default ->
          new IntValue(constant == null ? any(machine, 32) : of(machine, (int) (double) constant));
    };
  }

  Value ofWhole(Value value, NumericType to) {
    BigInteger constant = Numbers.whole(value).constantValue();
    if (to == NumericType.FLOAT) {
      return constant == null ? FloatValue.ANY : new FloatValue((float) constant.longValueExact());
    }
    return constant == null ? DoubleValue.ANY : new DoubleValue((double) constant.longValueExact());
  }

  Value compare(Value left, Value right, int whenNaN, Terms terms) {
    Double x = asDouble(left);
    Double y = asDouble(right);
    if (x == null || y == null) {
      return new IntValue(terms.freshInt("comparison", BigInteger.ONE.negate(), BigInteger.ONE));
    }
    int sign = x.isNaN() || y.isNaN() ? whenNaN : x < y ? -1 : x > y ? 1 : 0;
    return new IntValue(terms.constant(sign));
  }

  private static @org.jspecify.annotations.Nullable Double asDouble(Value value) {
    if (value instanceof FloatValue f) {
      return f.constant() == null ? null : (double) f.constant();
    }
    return ((DoubleValue) value).constant();
  }

  private static IntTerm of(Interpreter machine, long value) {
    return machine.terms().constant(value);
  }

  private static IntTerm any(Interpreter machine, int width) {
    BigInteger half = BigInteger.ONE.shiftLeft(width - 1);
    return machine.terms().freshInt("fromFloating", half.negate(), half.subtract(BigInteger.ONE));
  }
}
