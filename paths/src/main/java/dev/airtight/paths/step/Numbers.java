package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ArithmeticOperator;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.signature.ValueKind;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** Arithmetic, comparison and conversion of numbers (JVMS 2.11.3, 2.11.4). */
final class Numbers {
  private final Interpreter machine;
  private final FloatingPoint floating;

  Numbers(Interpreter machine) {
    this.machine = machine;
    this.floating = new FloatingPoint(machine.terms());
  }

  List<Successor> arithmetic(State state, Instruction.Arithmetic instruction) {
    ValueKind kind = instruction.kind();
    Frame frame = state.running();
    Value left = frame.peek(1);
    Value right = frame.peek(0);
    State popped = state.withFrame(frame.pop(2));
    if (kind == ValueKind.FLOAT || kind == ValueKind.DOUBLE) {
      return Interpreter.one(
          pushed(floating.arithmetic(popped, instruction.operator(), left, right)));
    }
    int width = kind == ValueKind.INT ? 32 : 64;
    ArithmeticOperator operator = instruction.operator();
    IntTerm a = whole(left);
    IntTerm b = whole(right);
    if (operator != ArithmeticOperator.DIVIDE && operator != ArithmeticOperator.REMAINDER) {
      return Interpreter.one(popped.push(whole(kind, compute(operator, a, b, width, popped))));
    }
    Terms terms = machine.terms();
    List<Successor> successors = new ArrayList<>();
    var zero = terms.intEqual(b, terms.constant(0));
    popped
        .assume(zero)
        .ifPresent(
            s ->
                successors.addAll(
                    machine.exceptions().raiseByInstruction(s, "java/lang/ArithmeticException")));
    popped
        .assume(terms.not(zero))
        .ifPresent(
            s ->
                successors.addAll(
                    Interpreter.one(s.push(whole(kind, compute(operator, a, b, width, s))))));
    return successors;
  }

  private IntTerm compute(
      ArithmeticOperator operator, IntTerm a, IntTerm b, int width, State state) {
    JavaNumbers java = machine.java();
    return switch (operator) {
      case ADD -> java.add(a, b, width, state);
      case SUBTRACT -> java.subtract(a, b, width, state);
      case MULTIPLY -> java.multiply(a, b, width, state);
      case DIVIDE -> java.divide(a, b, width, state);
      case REMAINDER -> java.remainder(a, b, width, state);
      case SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT, AND, OR, XOR ->
          java.bitwise(operator, a, b, width);
    };
  }

  State negate(State state, ValueKind kind) {
    Frame frame = state.running();
    Value value = frame.peek(0);
    State popped = state.withFrame(frame.pop(1));
    if (value instanceof FloatingValue) {
      return popped.push(floating.negate(value));
    }
    int width = kind == ValueKind.INT ? 32 : 64;
    IntTerm zero = machine.terms().constant(0);
    return popped.push(whole(kind, machine.java().subtract(zero, whole(value), width, popped)));
  }

  State convert(State state, Instruction.Convert convert) {
    Frame frame = state.running();
    Value value = frame.peek(0);
    State popped = state.withFrame(frame.pop(1));
    if (convert.from() == ValueKind.FLOAT || convert.from() == ValueKind.DOUBLE) {
      return pushed(floating.convert(popped, value, convert.to()));
    }
    IntTerm term = whole(value);
    JavaNumbers java = machine.java();
    Value result =
        switch (convert.to()) {
          case BYTE -> new IntValue(java.narrow(term, 8, popped));
          case SHORT -> new IntValue(java.narrow(term, 16, popped));
          case CHAR -> new IntValue(java.unsigned16(term, popped));
          case INT -> new IntValue(java.narrow(term, 32, popped));
          case LONG -> new LongValue(term);
          case FLOAT, DOUBLE -> floating.ofWhole(popped, value, convert.to());
        };
    return popped.push(result);
  }

  State compare(State state, Instruction.Compare compare) {
    Frame frame = state.running();
    Value left = frame.peek(1);
    Value right = frame.peek(0);
    State popped = state.withFrame(frame.pop(2));
    Terms terms = machine.terms();
    if (compare.kind() != ValueKind.LONG) {
      return pushed(floating.compare(popped, left, right, compare.whenNaN()));
    }
    IntTerm a = whole(left);
    IntTerm b = whole(right);
    IntTerm sign =
        terms.ifThenElse(
            terms.lessThan(a, b),
            terms.constant(-1),
            terms.ifThenElse(terms.intEqual(a, b), terms.constant(0), terms.constant(1)));
    return popped.push(new IntValue(sign));
  }

  private static State pushed(FieldSource.Made made) {
    return made.state().push(made.value());
  }

  static IntTerm whole(Value value) {
    if (value instanceof IntValue i) {
      return i.term();
    } else if (value instanceof LongValue l) {
      return l.term();
    }
    throw new IllegalStateException("no whole number: " + value);
  }

  static Value whole(ValueKind kind, IntTerm term) {
    return kind == ValueKind.INT ? new IntValue(term) : new LongValue(term);
  }
}
