package dev.airtight.grammar.format;

import dev.airtight.grammar.error.SyntaxError;
import java.util.List;

/** What came of formatting a contract. */
public sealed interface FormatResult {

  /**
   * The contract in its layout.
   *
   * @param text the whole file, lines ended by {@code \n}
   */
  record Formatted(String text) implements FormatResult {}

  /**
   * Nothing, because the text is not a contract.
   *
   * @param errors at least one
   */
  record Invalid(List<SyntaxError> errors) implements FormatResult {

    public Invalid {
      errors = List.copyOf(errors);
    }
  }
}
