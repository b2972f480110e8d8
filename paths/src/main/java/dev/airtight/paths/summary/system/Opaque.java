package dev.airtight.paths.summary.system;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.value.Reference;
import org.pcollections.HashTreePMap;

/** Objects of library classes of which only the identity matters. */
public final class Opaque {
  static final FieldSource UNKNOWN_FIELDS =
      (state, object, owner, name, descriptor) -> {
        throw new StuckException(
            "the field " + owner.replace('/', '.') + "." + name + " of a constant is not modelled");
      };

  private Opaque() {}

  /** Whether the engine made the object. */
  public static boolean isOpaque(HeapObject object) {
    return object instanceof HeapObject.Instance instance && instance.arbitrary() == UNKNOWN_FIELDS;
  }

  /** A static field that holds such an object. */
  static StaticField field(String className) {
    return (machine, state) -> {
      int identity = machine.freshIdentity();
      HeapObject object = new HeapObject.Instance(className, HashTreePMap.empty(), UNKNOWN_FIELDS);
      return new FieldSource.Made(
          state.withObject(identity, object), new Reference(machine.terms().bool(false), identity));
    };
  }
}
