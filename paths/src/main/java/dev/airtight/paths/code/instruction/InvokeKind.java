package dev.airtight.paths.code.instruction;

/** The four invocation instructions other than `invokedynamic` (JVMS 2.11.8). */
public enum InvokeKind {
  VIRTUAL,
  SPECIAL,
  STATIC,
  INTERFACE
}
