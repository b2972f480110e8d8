package dev.airtight.paths.code.instruction;

/** How two ints compare in a conditional branch: left operand RELATION right operand. */
public enum Relation {
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL
}
