package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ExceptionHandler;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.instruction.MethodCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What constructors say of final fields: one that is only ever assigned the object of a {@code new}
 * is never null, and its class is known. Only the class's own constructors can assign a final field
 * (JVMS 6.5 putfield), and each of them does (JLS 8.3.1.2).
 */
final class ConstructedFields {
  private ConstructedFields() {}

  /** The class whose objects a field gets; empty where it may get something else. */
  static Optional<String> classOf(JavaClass owner, JavaField field) {
    if (!field.isFinal() || field.isStatic()) {
      return Optional.empty();
    }
    Set<Optional<String>> classes = new HashSet<>();
    for (JavaMethod method : owner.methods()) {
      method.code().ifPresent(code -> collect(code, field, classes));
    }
    return classes.size() == 1 ? classes.iterator().next() : Optional.empty();
  }

  private static void collect(MethodCode code, JavaField field, Set<Optional<String>> classes) {
    List<Instruction> instructions = code.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i) instanceof Instruction.PutField put
          && put.field().equals(field.reference())) {
        boolean isStraight = i > 0 && !targets(code).contains(i);
        classes.add(isStraight ? constructed(instructions.get(i - 1)) : Optional.empty());
      }
    }
  }

  /** A constructor that was called right before leaves the new object on the stack. */
  private static Optional<String> constructed(Instruction before) {
    return before instanceof Instruction.Invoke invoke
            && invoke.kind() == InvokeKind.SPECIAL
            && invoke.method().name().equals("<init>")
        ? Optional.of(invoke.method().owner())
        : Optional.empty();
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
