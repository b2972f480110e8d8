package dev.airtight.paths.value;

/**
 * What a local variable, an operand or a field holds (JVMS 2.2). {@code boolean}, {@code byte},
 * {@code char} and {@code short} are {@link IntValue}s, as on the JVM's own operand stack.
 */
public sealed interface Value permits IntValue, LongValue, FloatingValue, Reference {

  /** Whether the value takes two operand stack words: {@code long} and {@code double} do. */
  default boolean isWide() {
    return this instanceof LongValue
        || (this instanceof FloatingValue value && value.type() == FloatingType.DOUBLE);
  }
}
