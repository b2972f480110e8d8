package dev.airtight.paths.code.instruction;

import java.util.ArrayList;
import java.util.List;

/** Where instructions may go, exceptions aside (JVMS 6.5). */
final class ControlFlow {
  private ControlFlow() {}

  /** The instructions that may come next; none where the method ends. */
  static List<Integer> next(Instruction instruction, int position) {
    if (instruction instanceof Instruction.Goto jump) {
      return List.of(jump.target());
    } else if (instruction instanceof Instruction.Switch branches) {
      List<Integer> targets = new ArrayList<>(branches.targets().values());
      targets.add(branches.defaultTarget());
      return targets;
    } else if (instruction instanceof Instruction.BranchInt branch) {
      return List.of(branch.target(), position + 1);
    } else if (instruction instanceof Instruction.BranchZero branch) {
      return List.of(branch.target(), position + 1);
    } else if (instruction instanceof Instruction.BranchSame branch) {
      return List.of(branch.target(), position + 1);
    } else if (instruction instanceof Instruction.BranchNull branch) {
      return List.of(branch.target(), position + 1);
    }
    boolean isLast =
        isReturn(instruction)
            || instruction instanceof Instruction.Throw
            || instruction instanceof Instruction.Unsupported;
    return isLast ? List.of() : List.of(position + 1);
  }

  static boolean isReturn(Instruction instruction) {
    return instruction instanceof Instruction.Return
        || instruction instanceof Instruction.ReturnVoid;
  }
}
