package dev.airtight.core.pattern;

/** What parsing a pattern's text gives. */
public sealed interface ParsedPattern {

  /** The text is a pattern. */
  record Parsed(RegularPattern pattern) implements ParsedPattern {}

  /**
   * The text is no pattern of the documented subset, or too large a one.
   *
   * @param offset where, in UTF-16 units from the start of the text; up to its length
   * @param message one sentence in lower case
   */
  record PatternProblem(int offset, String message) implements ParsedPattern {}
}
