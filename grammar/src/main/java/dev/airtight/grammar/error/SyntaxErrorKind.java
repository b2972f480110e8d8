package dev.airtight.grammar.error;

/**
 * What can be wrong with the text of a contract. The kinds are stable: diagnostics get their codes
 * from them.
 */
public enum SyntaxErrorKind {
  /** The text is longer than the parser accepts; nothing was parsed. */
  CONTRACT_TOO_LARGE,
  /** Brackets, operators or types nest deeper than the parser accepts. */
  NESTING_TOO_DEEP,
  /** There are more errors than are reported. */
  TOO_MANY_ERRORS,

  /** A character that no contract may have there. */
  INVALID_CHARACTER,
  /** A text literal without its closing quote. */
  UNTERMINATED_TEXT,
  /** A template without its closing triple quote. */
  UNTERMINATED_TEMPLATE,
  /** A block comment without its end. */
  UNTERMINATED_COMMENT,
  /** A pattern without its closing slash. */
  UNTERMINATED_PATTERN,
  /** An escape that does not exist, or half of a surrogate pair. */
  INVALID_ESCAPE,
  /** A placeholder that is not of the form <code>${name}</code>. */
  INVALID_PLACEHOLDER,
  /** A number that is not written as contracts or JSON want it. */
  INVALID_NUMBER,
  /** A number with too many digits or too large an exponent. */
  NUMBER_TOO_LONG,

  /** The file does not begin with {@code contract NAME}. */
  MISSING_CONTRACT_NAME,
  /** An import behind a declaration. */
  MISPLACED_IMPORT,
  /** A keyword where the name of a type is declared. */
  RESERVED_NAME,
  /** A bracket that is never closed. */
  UNCLOSED_BRACKET,

  /** Something that does not begin a declaration. */
  EXPECTED_DECLARATION,
  /** Something that is neither a field nor a requirement. */
  EXPECTED_FIELD,
  /** Something that does not begin a clause of a prompt. */
  EXPECTED_CLAUSE,
  /** No name where one is needed. */
  EXPECTED_NAME,
  /** No type where one is needed. */
  EXPECTED_TYPE,
  /** No expression where one is needed. */
  EXPECTED_EXPRESSION,
  /** No text literal where one is needed. */
  EXPECTED_TEXT,
  /** No template where one is needed. */
  EXPECTED_TEMPLATE,
  /** No pattern where one is needed. */
  EXPECTED_PATTERN,
  /** No number where one is needed. */
  EXPECTED_NUMBER,
  /** A negative number or a fraction where something is counted. */
  EXPECTED_WHOLE_NUMBER,
  /** A range without any end. */
  EXPECTED_RANGE,
  /** No JSON value where one is needed. */
  EXPECTED_JSON_VALUE,
  /** A word or a symbol is missing, for example a colon. */
  EXPECTED_SYMBOL,

  /** The same restriction twice on one type. */
  DUPLICATE_RESTRICTION,
  /** The same template or the budget twice in one prompt, or the same part twice in one budget. */
  DUPLICATE_CLAUSE,
  /** {@code untrusted} on something that is not a prompt's parameter. */
  MISPLACED_UNTRUSTED,
  /** A restriction behind {@code | null}. */
  MISPLACED_RESTRICTION,
  /** A list literal that does not stand right of {@code in}. */
  MISPLACED_LIST,
  /** A range that does not stand right of {@code in}. */
  MISPLACED_RANGE,
  /**
   * {@code not}, {@code all} or {@code any} where an operator around it binds closer, as in {@code
   * a == not b}.
   */
  MISPLACED_OPERATOR,
  /** {@code a < b < c}. */
  CHAINED_COMPARISON
}
