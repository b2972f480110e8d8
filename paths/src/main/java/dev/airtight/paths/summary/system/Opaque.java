package dev.airtight.paths.summary.system;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.value.Reference;
import org.pcollections.HashTreePMap;

/** Objects of library classes of which only the identity matters. */
public final class Opaque {
  private static final FieldSource UNKNOWN_FIELDS =
      new FieldSource() {
        @Override
        public Made make(State state, int object, String owner, String name, String descriptor) {
          throw new StuckException(
              "the field "
                  + owner.replace('/', '.')
                  + "."
                  + name
                  + " of a constant is not modelled");
        }

        @Override
        public boolean ofExactClass() {
          return false;
        }

        /** Whoever hands it out may do so again. */
        @Override
        public boolean mayBeShared() {
          return true;
        }
      };

  private Opaque() {}

  /** An object of a class, or of one below. */
  public static HeapObject of(String className) {
    return new HeapObject.Instance(className, HashTreePMap.empty(), UNKNOWN_FIELDS);
  }

  /** Whether the engine made the object. */
  public static boolean isOpaque(HeapObject object) {
    return object instanceof HeapObject.Instance instance && instance.arbitrary() == UNKNOWN_FIELDS;
  }

  /** A static field that holds such an object. */
  static StaticField field(String className) {
    return (machine, state) -> {
      int identity = machine.freshIdentity();
      return new FieldSource.Made(
          state.withObject(identity, of(className)),
          new Reference(machine.terms().bool(false), identity));
    };
  }
}
