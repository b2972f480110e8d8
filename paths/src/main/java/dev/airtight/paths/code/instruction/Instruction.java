package dev.airtight.paths.code.instruction;

import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.code.signature.ValueKind;
import java.util.List;
import java.util.NavigableMap;

/**
 * One bytecode instruction with its operands resolved from the constant pool (JVMS 6.5). Branch
 * targets are indices into the method's instruction list.
 */
public sealed interface Instruction {
  /** `nop`. */
  record Nothing() implements Instruction {}

  /** Pushes a constant: `iconst_1`, `bipush`, `ldc`, `aconst_null`. */
  record Constant(ConstantValue value) implements Instruction {}

  record Load(ValueKind kind, int local) implements Instruction {}

  record Store(ValueKind kind, int local) implements Instruction {}

  /** `iinc`. */
  record Increment(int local, int amount) implements Instruction {}

  record Stack(StackOperation operation) implements Instruction {}

  record Arithmetic(ArithmeticOperator operator, ValueKind kind) implements Instruction {}

  record Negate(ValueKind kind) implements Instruction {}

  record Convert(ValueKind from, NumericType to) implements Instruction {}

  /**
   * `lcmp`, `fcmpl` and the like: pushes -1, 0 or 1.
   *
   * @param whenNaN what is pushed when an operand is NaN: -1 or 1; 0 for LONG, where it has no use
   */
  record Compare(ValueKind kind, int whenNaN) implements Instruction {}

  record Goto(int target) implements Instruction {}

  /** `if_icmplt` and the like: pops right, then left. */
  record BranchInt(Relation relation, int target) implements Instruction {}

  /** `iflt` and the like: compares with zero. */
  record BranchZero(Relation relation, int target) implements Instruction {}

  /** `if_acmpeq` (branches when same) and `if_acmpne`. */
  record BranchSame(boolean whenSame, int target) implements Instruction {}

  /** `ifnull` (branches when null) and `ifnonnull`. */
  record BranchNull(boolean whenNull, int target) implements Instruction {}

  /** `tableswitch` and `lookupswitch`: key to target. */
  record Switch(NavigableMap<Integer, Integer> targets, int defaultTarget) implements Instruction {}

  record GetField(FieldReference field) implements Instruction {}

  record PutField(FieldReference field) implements Instruction {}

  record GetStatic(FieldReference field) implements Instruction {}

  record PutStatic(FieldReference field) implements Instruction {}

  record Invoke(InvokeKind kind, MethodReference method) implements Instruction {}

  record InvokeDynamic(
      String name,
      MethodDescriptor descriptor,
      MethodHandleReference bootstrap,
      List<ConstantValue> arguments)
      implements Instruction {
    public InvokeDynamic {
      arguments = List.copyOf(arguments);
    }
  }

  /** `new`: an uninitialised object of the class with this internal name. */
  record New(String className) implements Instruction {}

  /** `newarray` and `anewarray`: the length is on the stack. */
  record NewArray(TypeDescriptor element) implements Instruction {}

  /**
   * `multianewarray`.
   *
   * @param array the type of the whole array
   * @param dimensions how many lengths are on the stack, at least 1
   */
  record MultiNewArray(TypeDescriptor array, int dimensions) implements Instruction {}

  record ArrayLength() implements Instruction {}

  record ArrayLoad(ArrayKind kind) implements Instruction {}

  record ArrayStore(ArrayKind kind) implements Instruction {}

  record CheckCast(TypeDescriptor type) implements Instruction {}

  record InstanceOf(TypeDescriptor type) implements Instruction {}

  record Throw() implements Instruction {}

  record ReturnVoid() implements Instruction {}

  record Return(ValueKind kind) implements Instruction {}

  record MonitorEnter() implements Instruction {}

  record MonitorExit() implements Instruction {}

  /** `jsr` and `ret`, which no compiler has written since Java 6. */
  record Unsupported(String mnemonic) implements Instruction {}
}
