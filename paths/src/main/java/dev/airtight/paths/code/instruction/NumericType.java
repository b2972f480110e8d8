package dev.airtight.paths.code.instruction;

/** The targets of numeric conversion instructions such as `i2b` (JVMS 2.11.4). */
public enum NumericType {
  BYTE,
  CHAR,
  SHORT,
  INT,
  LONG,
  FLOAT,
  DOUBLE
}
