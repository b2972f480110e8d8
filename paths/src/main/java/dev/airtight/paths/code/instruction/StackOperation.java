package dev.airtight.paths.code.instruction;

/** Operand stack management (JVMS 2.11.6), in terms of words: a long or double is two words. */
public enum StackOperation {
  POP,
  POP2,
  DUP,
  DUP_X1,
  DUP_X2,
  DUP2,
  DUP2_X1,
  DUP2_X2,
  SWAP
}
