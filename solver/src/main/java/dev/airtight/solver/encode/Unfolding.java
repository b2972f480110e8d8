package dev.airtight.solver.encode;

/**
 * How much of a type a symbolic value shows.
 *
 * @param depth definitions inside each other; deeper ones are unexplored, and so is a definition
 *     inside itself for the third time
 * @param elements elements of a list or entries of a map whose type does not demand more; 0 shows
 *     none even where it does, for those who make elements when they need them
 * @param parts parts of the whole value, roughly; further ones are unexplored, those that a value
 *     may be without before others
 * @param declaredRanges whether variables of numbers and sizes declare the ranges their type says,
 *     which makes terms simpler; otherwise only constraints say it
 */
public record Unfolding(int depth, int elements, int parts, boolean declaredRanges) {

  /** For questions about a contract alone: every clause can be left out. */
  public static final Unfolding COMPLETE = new Unfolding(50, 4, 1500, false);

  /** For values whose elements, and deeper parts, are made as they are read. */
  public static final Unfolding LAZY = new Unfolding(12, 0, 2000, true);

  /** With so many elements of each list shown. */
  public Unfolding withElements(int count) {
    return new Unfolding(depth, count, parts, declaredRanges);
  }
}
