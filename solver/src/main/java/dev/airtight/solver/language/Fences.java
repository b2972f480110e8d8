package dev.airtight.solver.language;

import java.util.OptionalInt;

/** Whether a value can break out of the constant texts that fence it in, or forge one of them. */
public final class Fences {
  private Fences() {}

  /**
   * The values that contain the fence or complete one together with what stands around them: those
   * v for which {@code fence} occurs in b·v·a, for some text b that stands before and some text a
   * that stands behind, at a place that is neither all in b nor all in a.
   *
   * @param before the texts that may stand before the value
   * @param fence not empty
   * @param after the texts that may stand behind the value
   */
  public static Language breaking(Language before, String fence, Language after) {
    // Less than a fence of context on each side is enough to complete one, and cannot hold a whole
    // one.
    Language context = Language.ofLength(0, OptionalInt.of(fence.length() - 1));
    Language left = Quotients.suffixes(before).intersect(context);
    Language right = Quotients.prefixes(after).intersect(context);
    return Quotients.before(Quotients.after(Occurrences.containing(fence), left), right);
  }
}
