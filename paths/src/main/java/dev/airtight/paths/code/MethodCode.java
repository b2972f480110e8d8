package dev.airtight.paths.code;

import java.util.List;
import java.util.Optional;

/**
 * The body of a method.
 *
 * @param maxStack operand stack size in words
 * @param maxLocals local variable slots
 * @param lines source line of each instruction, 0 where unknown
 */
public record MethodCode(
    int maxStack,
    int maxLocals,
    List<Instruction> instructions,
    List<ExceptionHandler> exceptionTable,
    List<Integer> lines,
    List<LocalVariable> localVariables) {
  public MethodCode {
    instructions = List.copyOf(instructions);
    exceptionTable = List.copyOf(exceptionTable);
    lines = List.copyOf(lines);
    localVariables = List.copyOf(localVariables);
  }

  /** Source line (from 1) of the instruction with this index, or 0 where unknown. */
  public int line(int instruction) {
    return lines.get(instruction);
  }

  /** The name of the variable that lives in a slot at an instruction, if the compiler kept it. */
  public Optional<String> variableName(int slot, int instruction) {
    return localVariables.stream()
        .filter(variable -> variable.slot() == slot)
        .filter(variable -> variable.start() <= instruction && instruction < variable.end())
        .map(LocalVariable::name)
        .findFirst();
  }
}
