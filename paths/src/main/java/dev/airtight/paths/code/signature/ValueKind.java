package dev.airtight.paths.code.signature;

/** The computational types of the operand stack and of local variables (JVMS 2.11.1). */
public enum ValueKind {
  /** int, and everything the JVM treats as int: boolean, byte, char, short. */
  INT(1),
  LONG(2),
  FLOAT(1),
  DOUBLE(2),
  REFERENCE(1);

  private final int slots;

  ValueKind(int slots) {
    this.slots = slots;
  }

  /** How many local variable slots (and stack words) a value takes: 1 or 2. */
  public int slots() {
    return slots;
  }
}
