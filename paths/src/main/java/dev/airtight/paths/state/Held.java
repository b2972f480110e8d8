package dev.airtight.paths.state;

import dev.airtight.solver.term.Interval;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What several references hold together.
 *
 * @param objects what is known of all objects that they lead to
 * @param nullable whether some may be null
 * @param numbers what they are where they are ints
 */
public record Held(HeldObjects objects, boolean nullable, Numbers numbers) {

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
  public static final Held NONE = new Held(HeldObjects.NONE, false);

  public static final Held NULL = new Held(HeldObjects.NONE, true);
  public static final Held ANY = new Held(HeldObjects.ANY, true, Numbers.ANY);

  /** Of objects. */
  public Held(HeldObjects objects, boolean nullable) {
    this(objects, nullable, Numbers.NONE);
  }

  /** Of objects of which only the class is known. */
  public static Held ofClass(String className, boolean nullable) {
    return new Held(new HeldObjects.OfClass(className), nullable);
  }

  public static Held of(Numbers numbers) {
    return new Held(HeldObjects.NONE, false, numbers);
  }

  /** The class of all objects, that of Object where they differ; null where there are none. */
  public @Nullable String className() {
    return objects.className();
  }

  /** Whether all objects are arrays of one class. */
  public boolean isOfArray() {
    String name = className();
    return name != null && name.startsWith("[");
  }

  /** What this and something else hold. */
  public Held and(Held other) {
    return new Held(
        objects.and(other.objects),
        nullable || other.nullable,
        numbers.compareTo(other.numbers) < 0 ? other.numbers : numbers);
  }

  /** Whether this says of all that the other one holds what is true of it. */
  public boolean covers(Held other) {
    return and(other).equals(this);
  }

  /** With other names for the arrays that elements are of; those without a name are lost. */
  public Held renamed(HeldObjects.Renaming names) {
    return new Held(objects.renamed(names), nullable, numbers);
  }
}
