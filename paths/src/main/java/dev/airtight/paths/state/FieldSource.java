package dev.airtight.paths.state;

import dev.airtight.paths.value.Value;

/** Makes the value of a field of an arbitrary object when the program first reads it. */
@FunctionalInterface
public interface FieldSource {

  /** A value, and the state that knows what holds of it. */
  record Made(State state, Value value) {}

  /**
   * Makes the field's value.
   *
   * @param state the state at the read; the object itself is updated by the caller
   * @param object the identity of the object
   * @param owner the internal name of the class that declares the field
   * @param name the field's name
   * @param descriptor the field's descriptor
   */
  Made make(State state, int object, String owner, String name, String descriptor);

  /** Whether the object is one of the input, of which only these fields are known. */
  default boolean isOfInput() {
    return true;
  }

  /** Whether the object never changes, and may be one that is handed out several times. */
  default boolean mayBeShared() {
    return false;
  }

  /** For an object that its maker has given away since. */
  default FieldSource aged() {
    return this;
  }

  /** For an object that others have made. */
  default FieldSource handedOver() {
    return this;
  }

  /** Whether the object is of exactly the class that its heap object names, where it can be. */
  default boolean ofExactClass() {
    return true;
  }
}
