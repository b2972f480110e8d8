package dev.airtight.paths.state;

import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What several references hold together.
 *
 * @param className of all objects; that of Object where they differ, and null where there are none
 * @param nullable whether some may be null
 */
public record Held(@Nullable String className, boolean nullable) {
  private static final String OBJECT = "java/lang/Object";

  /** Nothing: also what a primitive holds. */
  public static final Held NONE = new Held(null, false);

  public static final Held NULL = new Held(null, true);
  public static final Held ANY = new Held(OBJECT, true);

  public static Held of(State state, Value value) {
    if (!(value instanceof Reference reference)) {
      return NONE;
    } else if (reference.isNull().isTrue()) {
      return NULL;
    }
    HeapObject object = state.memory().object(reference.object());
    boolean isKnown = !(object instanceof HeapObject.Lazy lazy) || lazy.source().mayBeAny();
    return new Held(isKnown ? object.className() : OBJECT, !reference.isNull().isFalse());
  }

  /** Whether all objects are arrays of one class. */
  public boolean isOfArray() {
    return className != null && className.startsWith("[");
  }

  public Held and(Held other) {
    boolean isSame =
        className == null || other.className == null || className.equals(other.className);
    String either = className == null ? other.className : className;
    return new Held(isSame ? either : OBJECT, nullable || other.nullable);
  }

  /** Whether this says of all that the other one holds what is true of it. */
  public boolean covers(Held other) {
    return and(other).equals(this);
  }
}
