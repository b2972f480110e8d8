package dev.airtight.paths.state;

import org.jspecify.annotations.Nullable;

/**
 * What several references hold together.
 *
 * @param objects what is known of all objects that they lead to
 * @param nullable whether some may be null
 * @param numbers what they are where they are ints
 */
public record Held(HeldObjects objects, boolean nullable, HeldNumbers numbers) {

  /** Nothing: also what a primitive variable holds. */
  public static final Held NONE = new Held(HeldObjects.NONE, false);

  public static final Held NULL = new Held(HeldObjects.NONE, true);
  public static final Held ANY = new Held(HeldObjects.ANY, true, HeldNumbers.ANY);

  /** Of objects. */
  public Held(HeldObjects objects, boolean nullable) {
    this(objects, nullable, HeldNumbers.NONE);
  }

  /** Of objects of which only the class is known. */
  public static Held ofClass(String className, boolean nullable) {
    return new Held(new HeldObjects.OfClass(className), nullable);
  }

  public static Held of(HeldNumbers numbers) {
    return new Held(HeldObjects.NONE, false, numbers);
  }

  /** The class of all objects, that of Object where they differ; null where there are none. */
  public @Nullable String className() {
    return objects.className();
  }

  /** What this and something else hold. */
  public Held and(Held other) {
    return new Held(
        objects.and(other.objects), nullable || other.nullable, numbers.and(other.numbers));
  }

  public Held withoutNull() {
    return new Held(objects, false, numbers);
  }

  /** See {@link HeldObjects.Fixed#withoutOwn}. */
  Held withoutOwn() {
    return objects instanceof HeldObjects.Own own
        ? new Held(new HeldObjects.OfClass(own.className()), nullable, numbers)
        : this;
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
