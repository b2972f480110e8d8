package dev.airtight.paths.state;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One activation of a method (JVMS 2.6). While an instruction runs, {@link #position()} is its
 * index; a frame that waits for a callee stands on its invoke instruction with the arguments
 * popped.
 */
public final class Frame {
  private final @Nullable Frame caller;
  private final JavaMethod method;
  private final MethodCode code;
  private final int position;
  private final @Nullable Value[] locals;
  private final @Nullable StackSlot operands;
  private final @Nullable Continuation continuation;
  private final int depth;

  private Frame(
      @Nullable Frame caller,
      JavaMethod method,
      MethodCode code,
      int position,
      @Nullable Value[] locals,
      @Nullable StackSlot operands,
      @Nullable Continuation continuation) {
    this.caller = caller;
    this.method = method;
    this.code = code;
    this.position = position;
    this.locals = locals;
    this.operands = operands;
    this.continuation = continuation;
    this.depth = caller == null ? 1 : caller.depth + 1;
  }

  /**
   * A frame at a method's first instruction.
   *
   * @param caller the frame below; null for the outermost one
   * @param code its body, or what the engine runs in its place
   * @param arguments the receiver first, where there is one; a long or double is one element
   * @param continuation what happens with the result; null pushes it on the caller's operand stack
   *     and moves the caller to its next instruction
   */
  public static Frame enter(
      @Nullable Frame caller,
      JavaMethod method,
      MethodCode code,
      List<Value> arguments,
      @Nullable Continuation continuation) {
    @Nullable Value[] locals = new @Nullable Value[code.maxLocals()];
    int local = 0;
    for (Value argument : arguments) {
      locals[local] = argument;
      local += argument.isWide() ? 2 : 1;
    }
    return new Frame(caller, method, code, 0, locals, null, continuation);
  }

  public @Nullable Frame caller() {
    return caller;
  }

  public JavaMethod method() {
    return method;
  }

  /** What runs: the method's own body, or what the engine puts in its place. */
  public MethodCode code() {
    return code;
  }

  public int position() {
    return position;
  }

  public @Nullable Continuation continuation() {
    return continuation;
  }

  /** How many frames there are, this one included. */
  public int depth() {
    return depth;
  }

  /** The source line of the instruction at {@link #position()}, or 0 where it is not known. */
  public int line() {
    return code.line(position);
  }

  public Value local(int index) {
    Value value = locals[index];
    if (value == null) {
      throw new IllegalStateException("local " + index + " of " + method + " was never written");
    }
    return value;
  }

  /** The value of a local variable, or null where it was never written. */
  public @Nullable Value localOrNull(int index) {
    return index < locals.length ? locals[index] : null;
  }

  public Frame withLocal(int index, Value value) {
    @Nullable Value[] copy = Arrays.copyOf(locals, locals.length);
    copy[index] = value;
    return new Frame(caller, method, code, position, copy, operands, continuation);
  }

  /** With a local variable that nobody reads before it is written. */
  public Frame withoutLocal(int index) {
    if (locals[index] == null) {
      return this;
    }
    @Nullable Value[] copy = Arrays.copyOf(locals, locals.length);
    copy[index] = null;
    return new Frame(caller, method, code, position, copy, operands, continuation);
  }

  public Frame push(Value value) {
    return new Frame(
        caller, method, code, position, locals, new StackSlot(value, operands), continuation);
  }

  /** The operand {@code below} places under the top; 0 is the top itself. */
  public Value peek(int below) {
    StackSlot operand = operands;
    for (int i = 0; i < below && operand != null; i++) {
      operand = operand.below();
    }
    if (operand == null) {
      throw new IllegalStateException("operand stack underflow in " + method);
    }
    return operand.value();
  }

  /** Without the topmost {@code count} operands; a long or double counts as one. */
  public Frame pop(int count) {
    StackSlot operand = operands;
    for (int i = 0; i < count; i++) {
      if (operand == null) {
        throw new IllegalStateException("operand stack underflow in " + method);
      }
      operand = operand.below();
    }
    return new Frame(caller, method, code, position, locals, operand, continuation);
  }

  /** The topmost {@code count} operands, the deepest first. */
  public List<Value> top(int count) {
    List<Value> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(peek(i));
    }
    Collections.reverse(values);
    return values;
  }

  /** What is on the operand stack, the topmost first. */
  public List<Value> operands() {
    List<Value> all = new ArrayList<>();
    for (StackSlot at = operands; at != null; at = at.below()) {
      all.add(at.value());
    }
    return all;
  }

  /** Whether the operand stack is that of another frame of the method. */
  public boolean hasOperandsOf(Frame other) {
    return Objects.equals(operands, other.operands);
  }

  /** At another instruction of the same method. */
  public Frame at(int newPosition) {
    return new Frame(caller, method, code, newPosition, locals, operands, continuation);
  }

  /** At the following instruction. */
  public Frame advance() {
    return at(position + 1);
  }

  /** With nothing but an exception on the operand stack, at the start of its handler. */
  public Frame handling(int handler, Value exception) {
    return new Frame(
        caller, method, code, handler, locals, new StackSlot(exception, null), continuation);
  }
}
