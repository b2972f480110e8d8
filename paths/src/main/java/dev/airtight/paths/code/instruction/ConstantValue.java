package dev.airtight.paths.code.instruction;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;

/** A constant pushed by an instruction, or an argument of a bootstrap method (JVMS 4.4). */
public sealed interface ConstantValue {
  record NullConstant() implements ConstantValue {}

  record IntConstant(int value) implements ConstantValue {}

  record LongConstant(long value) implements ConstantValue {}

  record FloatConstant(float value) implements ConstantValue {}

  record DoubleConstant(double value) implements ConstantValue {}

  record StringConstant(String value) implements ConstantValue {}

  /** A class literal of a class, interface or array type. */
  record ClassConstant(TypeDescriptor type) implements ConstantValue {}

  record MethodTypeConstant(MethodDescriptor descriptor) implements ConstantValue {}

  record HandleConstant(MethodHandleReference handle) implements ConstantValue {}

  /** `condy`: a constant computed by a bootstrap method when first needed. */
  record DynamicConstant(
      String name,
      TypeDescriptor type,
      MethodHandleReference bootstrap,
      List<ConstantValue> arguments)
      implements ConstantValue {
    public DynamicConstant {
      arguments = List.copyOf(arguments);
    }
  }
}
