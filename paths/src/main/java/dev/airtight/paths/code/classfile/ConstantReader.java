package dev.airtight.paths.code.classfile;

import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns ASM's constants, handles and references into data. */
final class ConstantReader {
  private ConstantReader() {}

  static ConstantValue constant(Object value) {
    if (value instanceof Integer number) {
      return new ConstantValue.IntConstant(number);
    }
    if (value instanceof Long number) {
      return new ConstantValue.LongConstant(number);
    }
    if (value instanceof Float number) {
      return new ConstantValue.FloatConstant(number);
    }
    if (value instanceof Double number) {
      return new ConstantValue.DoubleConstant(number);
    }
    if (value instanceof String text) {
      return new ConstantValue.StringConstant(text);
    }
    if (value instanceof Type type) {
      return type.getSort() == Type.METHOD
          ? new ConstantValue.MethodTypeConstant(MethodDescriptor.parse(type.getDescriptor()))
          : new ConstantValue.ClassConstant(new TypeDescriptor(type.getDescriptor()));
    }
    if (value instanceof Handle handle) {
      return new ConstantValue.HandleConstant(handle(handle));
    }
    if (value instanceof ConstantDynamic dynamic) {
      return new ConstantValue.DynamicConstant(
          dynamic.getName(),
          new TypeDescriptor(dynamic.getDescriptor()),
          handle(dynamic.getBootstrapMethod()),
          dynamicArguments(dynamic));
    }
    throw new IllegalArgumentException("unknown kind of constant: " + value.getClass());
  }

  static List<ConstantValue> constants(Object[] values) {
    return Arrays.stream(values).map(ConstantReader::constant).toList();
  }

  private static List<ConstantValue> dynamicArguments(ConstantDynamic dynamic) {
    List<ConstantValue> arguments = new ArrayList<>();
    for (int index = 0; index < dynamic.getBootstrapMethodArgumentCount(); index++) {
      arguments.add(constant(dynamic.getBootstrapMethodArgument(index)));
    }
    return arguments;
  }

  static MethodHandleReference handle(Handle handle) {
    return switch (handle.getTag()) {
      case Opcodes.H_GETFIELD -> new MethodHandleReference.OfFieldRead(field(handle), false);
      case Opcodes.H_GETSTATIC -> new MethodHandleReference.OfFieldRead(field(handle), true);
      case Opcodes.H_PUTFIELD -> new MethodHandleReference.OfFieldWrite(field(handle), false);
      case Opcodes.H_PUTSTATIC -> new MethodHandleReference.OfFieldWrite(field(handle), true);
      case Opcodes.H_INVOKEVIRTUAL ->
          new MethodHandleReference.OfMethod(InvokeKind.VIRTUAL, method(handle));
      case Opcodes.H_INVOKESTATIC ->
          new MethodHandleReference.OfMethod(InvokeKind.STATIC, method(handle));
      case Opcodes.H_INVOKESPECIAL ->
          new MethodHandleReference.OfMethod(InvokeKind.SPECIAL, method(handle));
      case Opcodes.H_INVOKEINTERFACE ->
          new MethodHandleReference.OfMethod(InvokeKind.INTERFACE, method(handle));
      case Opcodes.H_NEWINVOKESPECIAL -> new MethodHandleReference.OfConstructor(method(handle));
      default -> throw new IllegalArgumentException("unknown method handle " + handle.getTag());
    };
  }

  private static FieldReference field(Handle handle) {
    return new FieldReference(
        handle.getOwner(), handle.getName(), new TypeDescriptor(handle.getDesc()));
  }

  private static MethodReference method(Handle handle) {
    return method(handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
  }

  static MethodReference method(
      String owner, String name, String descriptor, boolean ownerIsInterface) {
    return new MethodReference(owner, name, MethodDescriptor.parse(descriptor), ownerIsInterface);
  }
}
