package dev.airtight.paths.code.instruction;

import java.util.List;
import java.util.Optional;

/**
 * A branch that does nothing but choose one of two numbers, as compilers write {@code a < b} where
 * a boolean is wanted: both ways push a constant and meet at once.
 *
 * @param taken the number where the branch is taken
 * @param otherwise the number where it is not
 * @param next the instruction that finds the number on the operand stack
 */
public record ChosenConstant(int taken, int otherwise, int next) {

  /** Empty where a branch does anything else. */
  public static Optional<ChosenConstant> at(MethodCode code, int position, int target) {
    List<Instruction> all = code.instructions();
    int join = target + 1;
    if (target != position + 3
        || join >= all.size()
        || !(all.get(position + 1) instanceof Instruction.Constant otherwise)
        || !(otherwise.value() instanceof ConstantValue.IntConstant b)
        || !(all.get(target) instanceof Instruction.Constant taken)
        || !(taken.value() instanceof ConstantValue.IntConstant a)) {
      return Optional.empty();
    }
    Instruction end = all.get(position + 2);
    boolean meets =
        end instanceof Instruction.Goto jump
            ? jump.target() == join
            : end instanceof Instruction.Return && end.equals(all.get(join));
    return meets ? Optional.of(new ChosenConstant(a.value(), b.value(), join)) : Optional.empty();
  }
}
