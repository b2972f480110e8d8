package dev.airtight.paths.prompt;

import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HandedOver;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Code of an application in what a framework gets, such as a model, an advisor or a function: the
 * framework may call it whenever it likes, and it may throw or change the answer.
 *
 * @param framework beginning of the internal names of its own classes
 */
public record HandedCode(ClassPath classPath, String framework) {

  /**
   * @throws StuckException if values lead to such code
   */
  public void refuse(State state, Collection<? extends Value> values) {
    refuse(state, values, new HashSet<>());
  }

  private void refuse(State state, Collection<? extends Value> values, Set<Integer> seen) {
    for (Value value : values) {
      if (value instanceof Reference reference && seen.add(reference.object())) {
        state
            .memory()
            .find(reference.object())
            .map(HandedCode::before)
            .ifPresent(
                object -> {
                  if (isCode(object)) {
                    throw new StuckException(
                        "what a framework does with the "
                            + classPath.load(object.className()).javaName()
                            + " that it gets is not followed");
                  }
                  refuse(state, parts(object), seen);
                });
      }
    }
  }

  private static HeapObject before(HeapObject object) {
    HeapObject before = object;
    while (before instanceof HeapObject.Lazy lazy && lazy.source() instanceof HandedOver handed) {
      before = handed.before();
    }
    return before;
  }

  private boolean isCode(HeapObject object) {
    if (object instanceof HeapObject.Function function) {
      return !(function.implementation() instanceof MethodHandleReference.OfMethod of)
          || isOfApplication(of.method().owner());
    }
    boolean mayBe = object instanceof HeapObject.Instance || object instanceof HeapObject.Lazy;
    if (!mayBe || object.className().startsWith("[")) {
      return false;
    }
    return isOfApplication(object.className()) && !isUnknown(object);
  }

  private boolean isOfApplication(String className) {
    return !className.startsWith(framework) && !classPath.load(className).isPlatform();
  }

  /** What is assumed of unknown code is said with the call that hands it over. */
  private boolean isUnknown(HeapObject object) {
    FieldSource source =
        object instanceof HeapObject.Instance instance ? instance.arbitrary() : null;
    return classPath.load(object.className()).isAbstract()
        && (object instanceof HeapObject.Lazy || (source != null && !source.ofExactClass()));
  }

  private static List<? extends Value> parts(HeapObject object) {
    if (object instanceof HeapObject.Instance instance) {
      return List.copyOf(instance.fields().values());
    } else if (object instanceof HeapObject.Array array) {
      return array.cells().stream().map(HeapObject.Cell::value).toList();
    } else if (object instanceof HeapObject.Function function) {
      return function.captured();
    }
    return List.of();
  }
}
