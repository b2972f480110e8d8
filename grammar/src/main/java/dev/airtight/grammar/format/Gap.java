package dev.airtight.grammar.format;

/**
 * A line break before a token.
 *
 * @param indent levels the token is indented by
 * @param commentIndent levels that comments on lines of their own before the token are indented by
 * @param blank whether there is a blank line
 */
record Gap(int indent, int commentIndent, Blank blank) {

  /** Blank lines in one gap. */
  enum Blank {
    /** None. */
    NEVER,
    /**
     * One where the source has one or more, but none behind an opening or before a closing bracket.
     */
    KEPT,
    /** One before what comes first, comment or token, unless there is one further down. */
    ALWAYS
  }

  static Gap item(int indent, Blank blank) {
    return new Gap(indent, indent, blank);
  }

  /** Before a closing bracket; comments there belong to what is within. */
  static Gap closing(int indent) {
    return new Gap(indent, indent + 1, Blank.KEPT);
  }
}
