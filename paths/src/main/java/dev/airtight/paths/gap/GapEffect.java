package dev.airtight.paths.gap;

import dev.airtight.paths.code.instruction.ArrayKind;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.instruction.NumericType;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.code.signature.ValueKind;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.value.Reference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction takes from the operand stack, and what it puts there.
 *
 * @param result null where that is nothing
 */
record GapEffect(int operands, @Nullable JavaType result) {

  static Instruction instruction(Frame frame) {
    return frame.code().instructions().get(frame.position());
  }

  /** Of the instruction that a frame is at; empty where the result is not known by its type. */
  static Optional<GapEffect> of(Memory memory, Frame frame) {
    Instruction instruction = instruction(frame);
    if (instruction instanceof Instruction.Invoke invoke) {
      MethodDescriptor descriptor = invoke.method().descriptor();
      int receiver = invoke.kind() == InvokeKind.STATIC ? 0 : 1;
      return effect(
          descriptor.parameters().size() + receiver, result(frame, descriptor.returnType()));
    } else if (instruction instanceof Instruction.InvokeDynamic dynamic) {
      MethodDescriptor descriptor = dynamic.descriptor();
      return effect(descriptor.parameters().size(), result(frame, descriptor.returnType()));
    } else if (instruction instanceof Instruction.GetField get) {
      return effect(1, result(frame, get.field().type()));
    } else if (instruction instanceof Instruction.GetStatic get) {
      return effect(0, result(frame, get.field().type()));
    } else if (instruction instanceof Instruction.PutField) {
      return effect(2, null);
    } else if (instruction instanceof Instruction.PutStatic) {
      return effect(1, null);
    } else if (instruction instanceof Instruction.CheckCast cast) {
      return effect(1, JavaType.of(cast.type()));
    } else if (instruction instanceof Instruction.InstanceOf) {
      return effect(1, JavaType.of(TypeDescriptor.BOOLEAN));
    }
    return ofNumbers(memory, frame, instruction);
  }

  /** Arrays and arithmetic. */
  private static Optional<GapEffect> ofNumbers(
      Memory memory, Frame frame, Instruction instruction) {
    if (instruction instanceof Instruction.ArrayLoad load) {
      return effect(2, result(frame, element(memory, frame, load.kind())));
    } else if (instruction instanceof Instruction.ArrayStore) {
      return effect(3, null);
    } else if (instruction instanceof Instruction.ArrayLength) {
      return effect(1, JavaType.of(TypeDescriptor.INT));
    } else if (instruction instanceof Instruction.NewArray array) {
      return effect(1, JavaType.of(new TypeDescriptor("[" + array.element().text())));
    } else if (instruction instanceof Instruction.MultiNewArray array) {
      return effect(array.dimensions(), JavaType.of(array.array()));
    } else if (instruction instanceof Instruction.Arithmetic arithmetic) {
      return effect(2, JavaType.of(type(arithmetic.kind())));
    } else if (instruction instanceof Instruction.Negate negate) {
      return effect(1, JavaType.of(type(negate.kind())));
    } else if (instruction instanceof Instruction.Convert convert) {
      return effect(1, JavaType.of(type(convert.to())));
    } else if (instruction instanceof Instruction.Compare) {
      return effect(2, JavaType.of(TypeDescriptor.INT));
    }
    return Optional.empty();
  }

  private static Optional<GapEffect> effect(int operands, @Nullable JavaType result) {
    return Optional.of(new GapEffect(operands, result));
  }

  /** Of a type variable, the cast that follows says more. */
  private static @Nullable JavaType result(Frame frame, TypeDescriptor type) {
    if (type.isVoid()) {
      return null;
    }
    Instruction next = frame.code().instructions().get(frame.position() + 1);
    return JavaType.of(
        type.isReference() && next instanceof Instruction.CheckCast cast ? cast.type() : type);
  }

  private static TypeDescriptor element(Memory memory, Frame frame, ArrayKind kind) {
    return switch (kind) {
      case BYTE_OR_BOOLEAN -> TypeDescriptor.BYTE;
      case CHAR -> TypeDescriptor.CHAR;
      case SHORT -> TypeDescriptor.SHORT;
      case INT, LONG, FLOAT, DOUBLE -> type(kind.value());
      case REFERENCE -> reference(memory, (Reference) frame.peek(1));
    };
  }

  /** Of the array, where it is known what that is one of. */
  private static TypeDescriptor reference(Memory memory, Reference array) {
    return memory
        .find(array.object())
        .map(HeapObject::className)
        .filter(name -> name.startsWith("["))
        .map(name -> new TypeDescriptor(name).component())
        .orElse(TypeDescriptor.OBJECT);
  }

  private static TypeDescriptor type(ValueKind kind) {
    return switch (kind) {
      case INT -> TypeDescriptor.INT;
      case LONG -> TypeDescriptor.LONG;
      case FLOAT -> TypeDescriptor.FLOAT;
      case DOUBLE -> TypeDescriptor.DOUBLE;
      case REFERENCE -> TypeDescriptor.OBJECT;
    };
  }

  private static TypeDescriptor type(NumericType type) {
    return switch (type) {
      case BYTE -> TypeDescriptor.BYTE;
      case CHAR -> TypeDescriptor.CHAR;
      case SHORT -> TypeDescriptor.SHORT;
      case INT -> TypeDescriptor.INT;
      case LONG -> TypeDescriptor.LONG;
      case FLOAT -> TypeDescriptor.FLOAT;
      case DOUBLE -> TypeDescriptor.DOUBLE;
    };
  }
}
