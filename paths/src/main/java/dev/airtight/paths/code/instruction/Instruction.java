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

  /** One answer for each kind. */
  interface Cases<R> {
    R nothing(Nothing instruction);

    R constant(Constant instruction);

    R load(Load instruction);

    R store(Store instruction);

    R increment(Increment instruction);

    R stack(Stack instruction);

    R arithmetic(Arithmetic instruction);

    R negate(Negate instruction);

    R convert(Convert instruction);

    R compare(Compare instruction);

    R jump(Goto instruction);

    R branchInt(BranchInt instruction);

    R branchZero(BranchZero instruction);

    R branchSame(BranchSame instruction);

    R branchNull(BranchNull instruction);

    R switchOn(Switch instruction);

    R getField(GetField instruction);

    R putField(PutField instruction);

    R getStatic(GetStatic instruction);

    R putStatic(PutStatic instruction);

    R invoke(Invoke instruction);

    R invokeDynamic(InvokeDynamic instruction);

    R create(New instruction);

    R createArray(NewArray instruction);

    R createArrays(MultiNewArray instruction);

    R arrayLength(ArrayLength instruction);

    R arrayLoad(ArrayLoad instruction);

    R arrayStore(ArrayStore instruction);

    R checkCast(CheckCast instruction);

    R instanceOf(InstanceOf instruction);

    R athrow(Throw instruction);

    R returnVoid(ReturnVoid instruction);

    R returnValue(Return instruction);

    R monitorEnter(MonitorEnter instruction);

    R monitorExit(MonitorExit instruction);

    R unsupported(Unsupported instruction);
  }

  <R> R match(Cases<R> cases);

  /** `nop`. */
  record Nothing() implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nothing(this);
    }
  }

  /** Pushes a constant: `iconst_1`, `bipush`, `ldc`, `aconst_null`. */
  record Constant(ConstantValue value) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.constant(this);
    }
  }

  record Load(ValueKind kind, int local) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.load(this);
    }
  }

  record Store(ValueKind kind, int local) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.store(this);
    }
  }

  /** `iinc`. */
  record Increment(int local, int amount) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.increment(this);
    }
  }

  record Stack(StackOperation operation) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.stack(this);
    }
  }

  record Arithmetic(ArithmeticOperator operator, ValueKind kind) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.arithmetic(this);
    }
  }

  record Negate(ValueKind kind) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.negate(this);
    }
  }

  record Convert(ValueKind from, NumericType to) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.convert(this);
    }
  }

  /**
   * `lcmp`, `fcmpl` and the like: pushes -1, 0 or 1.
   *
   * @param whenNaN what is pushed when an operand is NaN: -1 or 1; 0 for LONG, where it has no use
   */
  record Compare(ValueKind kind, int whenNaN) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.compare(this);
    }
  }

  record Goto(int target) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.jump(this);
    }
  }

  /** `if_icmplt` and the like: pops right, then left. */
  record BranchInt(Relation relation, int target) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.branchInt(this);
    }
  }

  /** `iflt` and the like: compares with zero. */
  record BranchZero(Relation relation, int target) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.branchZero(this);
    }
  }

  /** `if_acmpeq` (branches when same) and `if_acmpne`. */
  record BranchSame(boolean whenSame, int target) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.branchSame(this);
    }
  }

  /** `ifnull` (branches when null) and `ifnonnull`. */
  record BranchNull(boolean whenNull, int target) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.branchNull(this);
    }
  }

  /** `tableswitch` and `lookupswitch`: key to target. */
  record Switch(NavigableMap<Integer, Integer> targets, int defaultTarget) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.switchOn(this);
    }
  }

  record GetField(FieldReference field) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.getField(this);
    }
  }

  record PutField(FieldReference field) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.putField(this);
    }
  }

  record GetStatic(FieldReference field) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.getStatic(this);
    }
  }

  record PutStatic(FieldReference field) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.putStatic(this);
    }
  }

  record Invoke(InvokeKind kind, MethodReference method) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.invoke(this);
    }
  }

  record InvokeDynamic(
      String name,
      MethodDescriptor descriptor,
      MethodHandleReference bootstrap,
      List<ConstantValue> arguments)
      implements Instruction {
    public InvokeDynamic {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.invokeDynamic(this);
    }
  }

  /** `new`: an uninitialised object of the class with this internal name. */
  record New(String className) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.create(this);
    }
  }

  /** `newarray` and `anewarray`: the length is on the stack. */
  record NewArray(TypeDescriptor element) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.createArray(this);
    }
  }

  /**
   * `multianewarray`.
   *
   * @param array the type of the whole array
   * @param dimensions how many lengths are on the stack, at least 1
   */
  record MultiNewArray(TypeDescriptor array, int dimensions) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.createArrays(this);
    }
  }

  record ArrayLength() implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.arrayLength(this);
    }
  }

  record ArrayLoad(ArrayKind kind) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.arrayLoad(this);
    }
  }

  record ArrayStore(ArrayKind kind) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.arrayStore(this);
    }
  }

  record CheckCast(TypeDescriptor type) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.checkCast(this);
    }
  }

  record InstanceOf(TypeDescriptor type) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.instanceOf(this);
    }
  }

  record Throw() implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.athrow(this);
    }
  }

  record ReturnVoid() implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.returnVoid(this);
    }
  }

  record Return(ValueKind kind) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.returnValue(this);
    }
  }

  record MonitorEnter() implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.monitorEnter(this);
    }
  }

  record MonitorExit() implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.monitorExit(this);
    }
  }

  /** `jsr` and `ret`, which no compiler has written since Java 6. */
  record Unsupported(String mnemonic) implements Instruction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unsupported(this);
    }
  }
}
