package dev.airtight.grammar.source;

/** How large and how deep a contract may be; what exceeds a limit is an error. */
public final class SyntaxLimits {

  /** Longest text that is parsed, in UTF-16 units. */
  public static final int LENGTH = 1_000_000;

  /** Deepest nesting of brackets, and of operators and types within a pair of them. */
  public static final int NESTING = 100;

  /** Most digits of a number, and largest exponent of one in JSON. */
  public static final int DIGITS = 1000;

  /** Most errors that are reported; one more says that there are others. */
  public static final int ERRORS = 100;

  private SyntaxLimits() {}
}
