package dev.airtight.paths.state;

import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.Interval;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What several references hold together.
 *
 * @param className of all objects; that of Object where they differ, and null where there are none
 * @param nullable whether some may be null
 * @param numbers what they are where they are ints
 */
public record Held(@Nullable String className, boolean nullable, Numbers numbers) {
  private static final String OBJECT = "java/lang/Object";

  /** What ints may be, each kind among the next one's. */
  public enum Numbers {
    /** There are none, or it is not known that there are. */
    NONE(Interval.signed(Integer.SIZE)),
    CODE_POINTS(Interval.of(0, Character.MAX_CODE_POINT)),
    NATURALS(Interval.of(0, Integer.MAX_VALUE)),
    ANY(Interval.signed(Integer.SIZE));

    private final Interval interval;

    Numbers(Interval interval) {
      this.interval = interval;
    }

    public Interval interval() {
      return interval;
    }

    /** The narrowest kind that has all of some numbers. */
    public static Numbers of(Interval some) {
      return Arrays.stream(values())
          .filter(kind -> kind != NONE && kind.interval.covers(some))
          .findFirst()
          .orElse(ANY);
    }
  }

  /** Nothing: also what a primitive variable holds. */
  public static final Held NONE = new Held(null, false);

  public static final Held NULL = new Held(null, true);
  public static final Held ANY = new Held(OBJECT, true, Numbers.ANY);

  /** Of objects. */
  public Held(@Nullable String className, boolean nullable) {
    this(className, nullable, Numbers.NONE);
  }

  public static Held of(Numbers numbers) {
    return new Held(null, false, numbers);
  }

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
    return new Held(
        isSame ? either : OBJECT,
        nullable || other.nullable,
        numbers.compareTo(other.numbers) < 0 ? other.numbers : numbers);
  }

  /** Whether this says of all that the other one holds what is true of it. */
  public boolean covers(Held other) {
    return and(other).equals(this);
  }
}
