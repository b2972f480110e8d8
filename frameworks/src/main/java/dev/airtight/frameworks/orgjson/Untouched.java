package dev.airtight.frameworks.orgjson;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whether nobody has asked a part of a text for anything in it, so that there is nothing in it but
 * what came of the text.
 */
final class Untouched {
  private Untouched() {}

  /** Of an object or an array. */
  static boolean is(State state, Reference json) {
    HeapObject.Instance held = instance(state, json);
    Value members = held == null ? null : held.fields().get(AnyJson.MEMBERS);
    Value elements = held == null ? null : held.fields().get(AnyJson.ELEMENTS);
    if (members != null) {
      HeapObject.Instance map = instance(state, members);
      return map != null
          && map.fields().containsKey("java/util/HashMap.input")
          && !map.fields().containsKey("java/util/HashMap.table");
    }
    if (elements == null) {
      return false;
    }
    HeapObject.Instance list = instance(state, elements);
    return list != null
        && isUnchanged(state, elements)
        && list.fields().get("java/util/ArrayList.elementData") instanceof Reference data
        && isUnchanged(state, data)
        && state.memory().object(data.object()) instanceof HeapObject.Array array
        && array.cells().isEmpty();
  }

  private static HeapObject.@Nullable Instance instance(State state, Value value) {
    return value instanceof Reference reference
            && state.memory().find(reference.object()).orElse(null)
                instanceof HeapObject.Instance instance
        ? instance
        : null;
  }

  private static boolean isUnchanged(State state, Value value) {
    return value instanceof Reference reference
        && !state.memory().aliasing().changed().contains(reference.object());
  }
}
