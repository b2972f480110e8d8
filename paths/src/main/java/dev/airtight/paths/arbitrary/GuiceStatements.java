package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.instruction.StackOperation;
import dev.airtight.paths.code.signature.MethodReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bindings that the code of a method makes with Guice's binding language, {@code
 * bind(X.class).to(Y.class)}. Code that branches is read for what it binds, not for what to.
 */
final class GuiceStatements {
  static final String BUILDERS = "com/google/inject/binder/";
  private static final String SETS = "com/google/inject/multibindings/";

  /** What changes bindings, or the objects that they make, in ways that are not read. */
  private static final Set<String> UNREAD =
      Set.of(SETS + "OptionalBinder", "com/google/inject/util/Modules$OverriddenModuleBuilder");

  private final List<GuiceBinding> bindings = new ArrayList<>();
  private boolean isReadable = true;

  private GuiceStatements() {}

  /** All bindings that code makes; empty where it may make others. */
  static Optional<List<GuiceBinding>> of(MethodCode code) {
    GuiceStatements statements = new GuiceStatements();
    if (!OperandOrigins.isStraight(code) || !statements.run(code)) {
      statements.bindings.clear();
      statements.scan(code);
    }
    return statements.isReadable ? Optional.of(statements.bindings) : Optional.empty();
  }

  /**
   * What an operand is, as far as bindings are concerned.
   *
   * @param made the class of an object that was made here
   * @param binding the index of the binding that the operand goes on with
   * @param isElement whether it goes on with a binding of a key that no type has
   */
  private record Operand(
      @Nullable ConstantValue constant,
      @Nullable String made,
      @Nullable Integer binding,
      boolean isElement) {
    static final Operand OTHER = new Operand(null, null, null, false);
  }

  private void scan(MethodCode code) {
    List<Instruction> instructions = code.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i) instanceof Instruction.Invoke call) {
        isReadable &= !isUnread(call.method());
        if (isBind(call.method())) {
          Instruction before = instructions.get(Math.max(0, i - 1));
          if (before instanceof Instruction.Constant literal
              && literal.value() instanceof ConstantValue.ClassConstant bound) {
            bindings.add(GuiceBinding.unclear(bound.type().internalName()));
          } else {
            isReadable = false;
          }
        }
      }
    }
  }

  private static boolean isUnread(MethodReference method) {
    return method.name().equals("bindInterceptor")
        || method.name().equals("newPrivateBinder")
        || UNREAD.contains(method.owner());
  }

  private static boolean isBind(MethodReference method) {
    return method.name().equals("bind")
        && method.descriptor().returnType().isReference()
        && method.descriptor().returnType().text().startsWith("L" + BUILDERS);
  }

  /** Whether all instructions are of a kind that is followed. */
  private boolean run(MethodCode code) {
    Deque<Operand> stack = new ArrayDeque<>();
    List<Instruction> instructions = code.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      Instruction instruction = instructions.get(i);
      if (instruction instanceof Instruction.ReturnVoid) {
        return true;
      }
      Optional<OperandOrigins.Effect> effect = OperandOrigins.effect(instruction);
      if (effect.isEmpty() || effect.get().popped() > stack.size()) {
        return false;
      }
      List<Operand> popped = new ArrayList<>();
      for (int n = 0; n < effect.get().popped(); n++) {
        popped.add(0, stack.pop());
      }
      Operand pushed = pushed(instruction, popped);
      for (int n = 0; n < effect.get().pushed(); n++) {
        stack.push(pushed);
      }
    }
    return false;
  }

  private Operand pushed(Instruction instruction, List<Operand> popped) {
    if (instruction instanceof Instruction.Invoke call) {
      return called(call, popped);
    } else if (instruction instanceof Instruction.Constant constant) {
      return new Operand(constant.value(), null, null, false);
    } else if (instruction instanceof Instruction.New made) {
      return new Operand(null, made.className(), null, false);
    } else if (instruction instanceof Instruction.Stack stack) {
      if (stack.operation() == StackOperation.DUP) {
        lose(popped.get(0));
      }
      return popped.get(0);
    }
    popped.forEach(this::lose);
    return Operand.OTHER;
  }

  /** Where it goes is not followed. */
  private void lose(Operand operand) {
    Integer binding = operand.binding();
    if (binding != null) {
      bindings.set(binding, GuiceBinding.unclear(bindings.get(binding).type()));
    }
  }

  private Operand called(Instruction.Invoke call, List<Operand> operands) {
    MethodReference method = call.method();
    isReadable &= !isUnread(method);
    if (isBind(method)) {
      return bound(operands);
    }
    boolean isBuilder = method.owner().startsWith(BUILDERS);
    Operand receiver =
        operands.isEmpty() || call.kind() == InvokeKind.STATIC ? Operand.OTHER : operands.get(0);
    if (isBuilder && receiver.binding() != null) {
      return continued(method, receiver.binding(), operands);
    }
    operands.forEach(this::lose);
    // A set's element, or a constant, has a key of its own.
    boolean isElement =
        receiver.isElement()
            || method.owner().startsWith(SETS)
            || method.name().equals("bindConstant");
    isReadable &= !isBuilder || isElement;
    boolean isNamed = method.owner().equals("com/google/inject/name/Names");
    return new Operand(isNamed ? operands.get(0).constant() : null, null, null, isElement);
  }

  private Operand bound(List<Operand> operands) {
    if (operands.get(operands.size() - 1).constant()
        instanceof ConstantValue.ClassConstant literal) {
      String type = literal.type().internalName();
      bindings.add(new GuiceBinding(type, Optional.empty(), Optional.of(type)));
      return new Operand(null, null, bindings.size() - 1, false);
    }
    isReadable = false;
    return Operand.OTHER;
  }

  private Operand continued(MethodReference method, int index, List<Operand> operands) {
    GuiceBinding before = bindings.get(index);
    @Nullable Operand argument = operands.size() == 2 ? operands.get(1) : null;
    bindings.set(
        index,
        switch (method.name()) {
          case "to" -> to(before, argument);
          case "toInstance" -> toInstance(before, argument);
          case "annotatedWith" -> named(before, argument);
          case "in", "asEagerSingleton" -> before;
          default -> GuiceBinding.unclear(before.type());
        });
    return new Operand(null, null, index, false);
  }

  private static GuiceBinding to(GuiceBinding before, @Nullable Operand argument) {
    return argument != null
            && before.isClear()
            && argument.constant() instanceof ConstantValue.ClassConstant literal
        ? new GuiceBinding(before.type(), before.name(), Optional.of(literal.type().internalName()))
        : GuiceBinding.unclear(before.type());
  }

  private static GuiceBinding toInstance(GuiceBinding before, @Nullable Operand argument) {
    return argument != null && before.isClear() && argument.made() != null
        ? new GuiceBinding(before.type(), before.name(), Optional.of(argument.made()))
        : GuiceBinding.unclear(before.type());
  }

  private static GuiceBinding named(GuiceBinding before, @Nullable Operand argument) {
    return argument != null
            && before.isClear()
            && argument.constant() instanceof ConstantValue.StringConstant name
        ? new GuiceBinding(before.type(), Optional.of(name.value()), before.className())
        : GuiceBinding.unclear(before.type());
  }
}
