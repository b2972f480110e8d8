package dev.airtight.paths.prompt;

import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.Optional;
import java.util.Set;

/**
 * Fields of a framework's objects, such as the type that a converter was made for. What others may
 * assign meanwhile is noted, as the instruction that reads a field does.
 *
 * @param state after it was read
 */
public record HeldFields(State state, Value value) {

  /**
   * What a field holds, where that is known.
   *
   * @param key {@code class.name}, the class by its internal name
   */
  public static Optional<HeldFields> read(Machine machine, State state, Value holder, String key) {
    return known(state, holder, key)
        .map(
            value ->
                new HeldFields(
                    isFinal(machine, key) ? state : state.reading(((Reference) holder).object()),
                    value));
  }

  /** As {@link #read}, of a field that is final, so that nothing is to be noted. */
  public static Optional<Value> ofFinal(Machine machine, State state, Value holder, String key) {
    return isFinal(machine, key) ? known(state, holder, key) : Optional.empty();
  }

  /** The fields of an object that hold something known, in the form of keys. */
  public static Set<String> keys(HeapObject holder) {
    return holder instanceof HeapObject.Instance instance ? instance.fields().keySet() : Set.of();
  }

  private static Optional<Value> known(State state, Value holder, String key) {
    return holder instanceof Reference reference
            && state.memory().find(reference.object()).orElse(null)
                instanceof HeapObject.Instance instance
        ? Optional.ofNullable(instance.fields().get(key))
        : Optional.empty();
  }

  private static boolean isFinal(Machine machine, String key) {
    int end = key.lastIndexOf('.');
    return machine.classPath().load(key.substring(0, end)).fields().stream()
        .filter(field -> field.name().equals(key.substring(end + 1)))
        .allMatch(JavaField::isFinal);
  }
}
