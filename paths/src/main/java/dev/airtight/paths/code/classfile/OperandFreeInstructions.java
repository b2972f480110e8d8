package dev.airtight.paths.code.classfile;

import static org.objectweb.asm.Opcodes.*;

import dev.airtight.paths.code.instruction.ArithmeticOperator;
import dev.airtight.paths.code.instruction.ArrayKind;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.Instruction.ArrayLength;
import dev.airtight.paths.code.instruction.Instruction.ArrayLoad;
import dev.airtight.paths.code.instruction.Instruction.ArrayStore;
import dev.airtight.paths.code.instruction.Instruction.Compare;
import dev.airtight.paths.code.instruction.Instruction.Constant;
import dev.airtight.paths.code.instruction.Instruction.Convert;
import dev.airtight.paths.code.instruction.Instruction.MonitorEnter;
import dev.airtight.paths.code.instruction.Instruction.MonitorExit;
import dev.airtight.paths.code.instruction.Instruction.Negate;
import dev.airtight.paths.code.instruction.Instruction.Nothing;
import dev.airtight.paths.code.instruction.Instruction.Return;
import dev.airtight.paths.code.instruction.Instruction.ReturnVoid;
import dev.airtight.paths.code.instruction.Instruction.Stack;
import dev.airtight.paths.code.instruction.Instruction.Throw;
import dev.airtight.paths.code.instruction.NumericType;
import dev.airtight.paths.code.instruction.StackOperation;
import dev.airtight.paths.code.signature.ValueKind;

/** The instructions whose opcode says everything (JVMS 6.5). */
final class OperandFreeInstructions {
  private static final ArrayKind[] ARRAY_KINDS = {
    ArrayKind.INT,
    ArrayKind.LONG,
    ArrayKind.FLOAT,
    ArrayKind.DOUBLE,
    ArrayKind.REFERENCE,
    ArrayKind.BYTE_OR_BOOLEAN,
    ArrayKind.CHAR,
    ArrayKind.SHORT
  };
  private static final ArithmeticOperator[] ARITHMETIC = {
    ArithmeticOperator.ADD,
    ArithmeticOperator.SUBTRACT,
    ArithmeticOperator.MULTIPLY,
    ArithmeticOperator.DIVIDE,
    ArithmeticOperator.REMAINDER
  };
  private static final ArithmeticOperator[] BITWISE = {
    ArithmeticOperator.SHIFT_LEFT,
    ArithmeticOperator.SHIFT_RIGHT,
    ArithmeticOperator.UNSIGNED_SHIFT_RIGHT,
    ArithmeticOperator.AND,
    ArithmeticOperator.OR,
    ArithmeticOperator.XOR
  };
  private static final ValueKind[] KINDS = ValueKind.values();
  private static final NumericType[] CONVERTED = {
    NumericType.INT, NumericType.LONG, NumericType.FLOAT, NumericType.DOUBLE
  };

  private OperandFreeInstructions() {}

  static Instruction of(int opcode) {
    if (opcode >= IALOAD && opcode <= SALOAD) {
      return new ArrayLoad(ARRAY_KINDS[opcode - IALOAD]);
    }
    if (opcode >= IASTORE && opcode <= SASTORE) {
      return new ArrayStore(ARRAY_KINDS[opcode - IASTORE]);
    }
    if (opcode >= POP && opcode <= SWAP) {
      return new Stack(StackOperation.values()[opcode - POP]);
    }
    if (opcode >= IADD && opcode <= DREM) {
      return arithmetic(ARITHMETIC[(opcode - IADD) / 4], (opcode - IADD) % 4);
    }
    if (opcode >= INEG && opcode <= DNEG) {
      return new Negate(KINDS[opcode - INEG]);
    }
    if (opcode >= ISHL && opcode <= LXOR) {
      return arithmetic(BITWISE[(opcode - ISHL) / 2], (opcode - ISHL) % 2);
    }
    if (opcode >= I2L && opcode <= D2F) {
      return conversion(opcode - I2L);
    }
    return switch (opcode) {
      case NOP -> new Nothing();
      case ACONST_NULL -> new Constant(new ConstantValue.NullConstant());
      case ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5 ->
          new Constant(new ConstantValue.IntConstant(opcode - ICONST_0));
      case LCONST_0, LCONST_1 ->
          new Constant(new ConstantValue.LongConstant((long) opcode - LCONST_0));
      case FCONST_0, FCONST_1, FCONST_2 ->
          new Constant(new ConstantValue.FloatConstant(opcode - FCONST_0));
      case DCONST_0, DCONST_1 -> new Constant(new ConstantValue.DoubleConstant(opcode - DCONST_0));
      case I2B -> new Convert(ValueKind.INT, NumericType.BYTE);
      case I2C -> new Convert(ValueKind.INT, NumericType.CHAR);
      case I2S -> new Convert(ValueKind.INT, NumericType.SHORT);
      case LCMP -> new Compare(ValueKind.LONG, 0);
      case FCMPL -> new Compare(ValueKind.FLOAT, -1);
      case FCMPG -> new Compare(ValueKind.FLOAT, 1);
      case DCMPL -> new Compare(ValueKind.DOUBLE, -1);
      case DCMPG -> new Compare(ValueKind.DOUBLE, 1);
      case IRETURN, LRETURN, FRETURN, DRETURN, ARETURN -> new Return(KINDS[opcode - IRETURN]);
      case RETURN -> new ReturnVoid();
      case ARRAYLENGTH -> new ArrayLength();
      case ATHROW -> new Throw();
      case MONITORENTER -> new MonitorEnter();
      case MONITOREXIT -> new MonitorExit();
      default -> throw new IllegalArgumentException("unknown instruction " + opcode);
    };
  }

  private static Instruction arithmetic(ArithmeticOperator operator, int kind) {
    return new Instruction.Arithmetic(operator, KINDS[kind]);
  }

  /** I2L I2F I2D L2I L2F L2D F2I F2L F2D D2I D2L D2F: three targets a source, in type order. */
  private static Instruction conversion(int offset) {
    int from = offset / 3;
    int to = offset % 3;
    return new Convert(KINDS[from], CONVERTED[to < from ? to : to + 1]);
  }
}
