package dev.airtight.paths.code.instruction;

import dev.airtight.paths.code.signature.ValueKind;

/** What an array load or store instruction accesses (JVMS 2.11.1, table 2.11.1-A). */
public enum ArrayKind {
  /** `baload` and `bastore` serve both byte and boolean arrays. */
  BYTE_OR_BOOLEAN(ValueKind.INT),
  CHAR(ValueKind.INT),
  SHORT(ValueKind.INT),
  INT(ValueKind.INT),
  LONG(ValueKind.LONG),
  FLOAT(ValueKind.FLOAT),
  DOUBLE(ValueKind.DOUBLE),
  REFERENCE(ValueKind.REFERENCE);

  private final ValueKind value;

  ArrayKind(ValueKind value) {
    this.value = value;
  }

  /** The kind of the element once it is on the operand stack. */
  public ValueKind value() {
    return value;
  }
}
