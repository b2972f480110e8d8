package dev.airtight.paths.code.instruction;

/** Operators with two operands; a shift takes its distance as an int (JVMS 2.11.3). */
public enum ArithmeticOperator {
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  REMAINDER,
  SHIFT_LEFT,
  SHIFT_RIGHT,
  UNSIGNED_SHIFT_RIGHT,
  AND,
  OR,
  XOR
}
