package dev.airtight.paths.summary.system;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.value.Reference;
import org.pcollections.HashTreePMap;

/** Objects of library classes of which only the identity matters. */
final class Opaque {
  private Opaque() {}

  /** A static field that holds such an object. */
  static StaticField field(String className) {
    return (machine, state) -> {
      int identity = machine.freshIdentity();
      HeapObject object = new HeapObject.Instance(className, HashTreePMap.empty(), null);
      return new FieldSource.Made(
          state.withObject(identity, object), new Reference(machine.terms().bool(false), identity));
    };
  }
}
