package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ArithmeticOperator;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BitwiseOperator;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.IntervalSource;
import dev.airtight.solver.term.Terms;

/** Java's whole-number operators on terms, using what a path knows about the operands' ranges. */
final class JavaNumbers {
  private final Terms terms;

  JavaNumbers(Terms terms) {
    this.terms = terms;
  }

  IntTerm add(IntTerm left, IntTerm right, int width, State state) {
    return wrap(terms.add(left, right), width, state);
  }

  IntTerm subtract(IntTerm left, IntTerm right, int width, State state) {
    return wrap(terms.subtract(left, right), width, state);
  }

  IntTerm multiply(IntTerm left, IntTerm right, int width, State state) {
    return wrap(terms.multiply(left, right), width, state);
  }

  /** The divisor is not zero on this path; only {@code MIN / -1} wraps (JLS 15.17.2). */
  IntTerm divide(IntTerm left, IntTerm right, int width, State state) {
    return wrap(terms.java().divideTruncating(left, right), width, state);
  }

  /** The divisor is not zero on this path (JLS 15.17.3). */
  IntTerm remainder(IntTerm left, IntTerm right, int width, State state) {
    return wrap(terms.java().remainderTruncating(left, right), width, state);
  }

  IntTerm bitwise(ArithmeticOperator operator, IntTerm left, IntTerm right, int width) {
    return switch (operator) {
      case SHIFT_LEFT -> terms.java().shiftLeft(left, right, width);
      case SHIFT_RIGHT -> terms.java().shiftRight(left, right, width);
      case UNSIGNED_SHIFT_RIGHT -> terms.java().unsignedShiftRight(left, right, width);
      case AND -> terms.bitwise(BitwiseOperator.AND, width, left, right);
      case OR -> terms.bitwise(BitwiseOperator.OR, width, left, right);
      case XOR -> terms.bitwise(BitwiseOperator.XOR, width, left, right);
      default -> throw new IllegalArgumentException("no bitwise operator: " + operator);
    };
  }

  /** {@code i2b}, {@code i2s} and {@code l2i} (JLS 5.1.3). */
  IntTerm narrow(IntTerm value, int width, State state) {
    return wrap(value, width, state);
  }

  /** {@code i2c} (JLS 5.1.3). */
  IntTerm unsigned16(IntTerm value, State state) {
    var interval = facts(state).of(value);
    return Interval.of(0, 0xffff).covers(interval) ? value : terms.java().toChar(value);
  }

  /** What is left of a value stored in a field, element or result of a type (JVMS 2.11.1). */
  Value narrow(Value value, TypeDescriptor type, State state) {
    if (!(value instanceof IntValue whole)) {
      return value;
    }
    return switch (type.text()) {
      case "B" -> new IntValue(narrow(whole.term(), 8, state));
      case "S" -> new IntValue(narrow(whole.term(), 16, state));
      case "C" -> new IntValue(unsigned16(whole.term(), state));
      default -> value;
    };
  }

  private IntTerm wrap(IntTerm value, int width, State state) {
    return terms.java().wrap(value, width, facts(state));
  }

  private static IntervalSource facts(State state) {
    return state.knowledge().facts()::interval;
  }
}
