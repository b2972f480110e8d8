package dev.airtight.solver.language;

/** Whether a value can break out of the constant texts that fence it in, or forge one of them. */
public final class Fences {
  private Fences() {}

  /**
   * The values that contain a fence or complete one together with what stands around them: those v
   * for which a text of {@code fences} occurs in b·v·a, for some text b that stands before and some
   * text a that stands behind, at a place that is neither all in b nor all in a.
   *
   * @param before the texts that may stand before the value
   * @param fences not with the empty text
   * @param after the texts that may stand behind the value
   */
  public static Language breaking(Language before, Language fences, Language after) {
    Language any = Language.all();
    Language something = Language.word("").complement();
    Language begun = Quotients.after(fences, Quotients.suffixes(before).intersect(something));
    Language ending = Quotients.prefixes(after).intersect(something);
    return any.concat(fences)
        .concat(any)
        .union(begun.intersect(something).concat(any))
        .union(any.concat(Quotients.before(fences, ending).intersect(something)))
        .union(Quotients.before(begun, ending));
  }
}
