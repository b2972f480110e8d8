package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.StackOperation;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.List;

/** Constants, local variables and the operand stack (JVMS 2.11.2, 2.11.6). */
final class Locals {
  private final Interpreter machine;

  Locals(Interpreter machine) {
    this.machine = machine;
  }

  List<Successor> constant(State state, ConstantValue constant) {
    if (constant instanceof ConstantValue.NullConstant) {
      return Interpreter.one(state.push(machine.nullReference()));
    } else if (constant instanceof ConstantValue.IntConstant c) {
      return Interpreter.one(state.push(new IntValue(machine.terms().constant(c.value()))));
    } else if (constant instanceof ConstantValue.LongConstant c) {
      return Interpreter.one(state.push(new LongValue(machine.terms().constant(c.value()))));
    } else if (constant instanceof ConstantValue.FloatConstant c) {
      return Interpreter.one(state.push(FloatingValue.ofFloat(c.value())));
    } else if (constant instanceof ConstantValue.DoubleConstant c) {
      return Interpreter.one(state.push(FloatingValue.ofDouble(c.value())));
    } else if (constant instanceof ConstantValue.StringConstant c) {
      var interned = machine.literal(state, c.value());
      return Interpreter.one(interned.state().push(interned.reference()));
    } else if (constant instanceof ConstantValue.ClassConstant c) {
      return classLiteral(state, c.type());
    }
    return Interpreter.stuck(state, "a constant of kind " + constant + " is not supported");
  }

  private List<Successor> classLiteral(State state, TypeDescriptor type) {
    int identity = machine.classIdentity(type);
    State made = state.ensuring(identity, new HeapObject.ClassObject(type));
    return Interpreter.one(made.push(new Reference(machine.terms().bool(false), identity)));
  }

  State load(State state, int local) {
    return state.push(state.running().local(local));
  }

  State store(State state, int local) {
    Frame frame = state.running();
    return state.withFrame(frame.withLocal(local, frame.peek(0)).pop(1).advance());
  }

  State increment(State state, Instruction.Increment increment) {
    Frame frame = state.running();
    var old = ((IntValue) frame.local(increment.local())).term();
    var sum = machine.java().add(old, machine.terms().constant(increment.amount()), 32, state);
    return state.withFrame(frame.withLocal(increment.local(), new IntValue(sum)).advance());
  }

  /** A long or double is one operand here, so the forms for words depend on what lies there. */
  State stack(State state, StackOperation operation) {
    Frame frame = state.running();
    Value top = frame.peek(0);
    Frame after =
        switch (operation) {
          case POP -> frame.pop(1);
          case POP2 -> frame.pop(top.isWide() ? 1 : 2);
          case DUP -> frame.push(top);
          case DUP_X1 -> insert(frame, 1, 1);
          case DUP_X2 -> insert(frame, 1, frame.peek(1).isWide() ? 1 : 2);
          case DUP2 -> top.isWide() ? frame.push(top) : insert(frame, 2, 0);
          case DUP2_X1 -> top.isWide() ? insert(frame, 1, 1) : insert(frame, 2, 1);
          case DUP2_X2 -> {
            int copied = top.isWide() ? 1 : 2;
            yield insert(frame, copied, frame.peek(copied).isWide() ? 1 : 2);
          }
          case SWAP -> frame.pop(2).push(top).push(frame.peek(1));
        };
    return state.withFrame(after.advance());
  }

  /** Copies the topmost {@code count} operands below the {@code over} ones under them. */
  private static Frame insert(Frame frame, int count, int over) {
    List<Value> copied = frame.top(count);
    List<Value> both = frame.top(count + over);
    Frame result = frame.pop(count + over);
    for (Value value : copied) {
      result = result.push(value);
    }
    for (Value value : both.subList(0, over)) {
      result = result.push(value);
    }
    for (Value value : copied) {
      result = result.push(value);
    }
    return result;
  }
}
