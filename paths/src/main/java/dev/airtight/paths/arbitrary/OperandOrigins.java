package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.instruction.ExceptionHandler;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.instruction.StackOperation;
import dev.airtight.paths.code.signature.MethodDescriptor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where operands come from, as far as straight code shows it. */
final class OperandOrigins {

  /** How many values an instruction takes from the operand stack, and how many it puts there. */
  record Effect(int popped, int pushed) {}

  private OperandOrigins() {}

  /** The class of the object that the instruction at a position has just finished making. */
  static Optional<String> constructed(MethodCode code, int position) {
    return position >= 0
            && code.instructions().get(position) instanceof Instruction.Invoke invoke
            && invoke.kind() == InvokeKind.SPECIAL
            && invoke.method().name().equals("<init>")
            && !targets(code).contains(position + 1)
        ? Optional.of(invoke.method().owner())
        : Optional.empty();
  }

  /** The instruction that pushed the object whose field a {@code putfield} assigns. */
  static Optional<Instruction> target(MethodCode code, int putField) {
    return pushed(code, putField, 1);
  }

  /** The instruction that pushed the object whose field a {@code getfield} reads. */
  static Optional<Instruction> owner(MethodCode code, int getField) {
    return pushed(code, getField, 0);
  }

  /** The instruction that pushed the object that a call is made on. */
  static Optional<Instruction> receiver(MethodCode code, int position, Instruction.Invoke call) {
    return pushed(code, position, call.method().descriptor().parameters().size());
  }

  /**
   * The instruction that pushed a value.
   *
   * @param under how many values above it there are before an instruction
   */
  private static Optional<Instruction> pushed(MethodCode code, int position, int under) {
    Set<Integer> targets = targets(code);
    int above = under;
    for (int i = position; i > 0 && !targets.contains(i); i--) {
      Instruction before = code.instructions().get(i - 1);
      Optional<Effect> effect = effect(before);
      if (effect.isEmpty()) {
        return Optional.empty();
      } else if (effect.get().pushed() > above) {
        return effect.get().pushed() == 1 ? Optional.of(before) : Optional.empty();
      }
      above += effect.get().popped() - effect.get().pushed();
    }
    return Optional.empty();
  }

  /**
   * The instruction that takes a value from the operand stack.
   *
   * @param isFirst whether it is the first one that it takes: the object of a call
   */
  record Use(int position, boolean isFirst) {}

  /** What takes the value that the instruction at a position has pushed. */
  static Optional<Use> use(MethodCode code, int position) {
    Set<Integer> targets = targets(code);
    int above = 0;
    for (int i = position + 1; i < code.instructions().size() && !targets.contains(i); i++) {
      Instruction next = code.instructions().get(i);
      if (above == 0 && next instanceof Instruction.BranchNull) {
        return Optional.of(new Use(i, true));
      }
      Optional<Effect> effect = effect(next);
      if (effect.isEmpty()) {
        return Optional.empty();
      } else if (effect.get().popped() > above) {
        return Optional.of(new Use(i, effect.get().popped() == above + 1));
      }
      above += effect.get().pushed() - effect.get().popped();
    }
    return Optional.empty();
  }

  /** Empty for what ends a method, branches, or moves several values. */
  static Optional<Effect> effect(Instruction instruction) {
    if (instruction instanceof Instruction.Nothing
        || instruction instanceof Instruction.Increment) {
      return effect(0, 0);
    } else if (instruction instanceof Instruction.Constant
        || instruction instanceof Instruction.Load
        || instruction instanceof Instruction.GetStatic
        || instruction instanceof Instruction.New) {
      return effect(0, 1);
    } else if (instruction instanceof Instruction.Store
        || instruction instanceof Instruction.PutStatic) {
      return effect(1, 0);
    } else if (instruction instanceof Instruction.Negate
        || instruction instanceof Instruction.Convert
        || instruction instanceof Instruction.GetField
        || instruction instanceof Instruction.NewArray
        || instruction instanceof Instruction.ArrayLength
        || instruction instanceof Instruction.CheckCast
        || instruction instanceof Instruction.InstanceOf) {
      return effect(1, 1);
    } else if (instruction instanceof Instruction.Arithmetic
        || instruction instanceof Instruction.Compare
        || instruction instanceof Instruction.ArrayLoad) {
      return effect(2, 1);
    } else if (instruction instanceof Instruction.PutField) {
      return effect(2, 0);
    } else if (instruction instanceof Instruction.ArrayStore) {
      return effect(3, 0);
    } else if (instruction instanceof Instruction.MultiNewArray array) {
      return effect(array.dimensions(), 1);
    } else if (instruction instanceof Instruction.Stack stack
        && stack.operation() == StackOperation.DUP) {
      return effect(1, 2);
    } else if (instruction instanceof Instruction.Stack stack
        && stack.operation() == StackOperation.POP) {
      return effect(1, 0);
    } else if (instruction instanceof Instruction.InvokeDynamic call) {
      return call(call.descriptor(), 0);
    } else if (instruction instanceof Instruction.Invoke call) {
      return call(call.method().descriptor(), call.kind() == InvokeKind.STATIC ? 0 : 1);
    }
    return Optional.empty();
  }

  private static Optional<Effect> effect(int popped, int pushed) {
    return Optional.of(new Effect(popped, pushed));
  }

  private static Optional<Effect> call(MethodDescriptor descriptor, int receivers) {
    return effect(
        descriptor.parameters().size() + receivers, descriptor.returnType().isVoid() ? 0 : 1);
  }

  /** Whether the instructions run in their order, all of them. */
  static boolean isStraight(MethodCode code) {
    return targets(code).isEmpty();
  }

  private static Set<Integer> targets(MethodCode code) {
    Set<Integer> targets = new HashSet<>();
    code.exceptionTable().stream().map(ExceptionHandler::handler).forEach(targets::add);
    for (Instruction instruction : code.instructions()) {
      if (instruction instanceof Instruction.Goto i) {
        targets.add(i.target());
      } else if (instruction instanceof Instruction.BranchInt i) {
        targets.add(i.target());
      } else if (instruction instanceof Instruction.BranchZero i) {
        targets.add(i.target());
      } else if (instruction instanceof Instruction.BranchSame i) {
        targets.add(i.target());
      } else if (instruction instanceof Instruction.BranchNull i) {
        targets.add(i.target());
      } else if (instruction instanceof Instruction.Switch i) {
        targets.addAll(i.targets().values());
        targets.add(i.defaultTarget());
      }
    }
    return targets;
  }
}
