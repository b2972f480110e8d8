package dev.airtight.paths.code.instruction;

import java.util.List;

/**
 * The body of a method.
 *
 * @param maxLocals local variable slots
 * @param lines source line of each instruction, 0 where unknown
 */
public record MethodCode(
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
}
