package dev.airtight.grammar;

import dev.airtight.grammar.error.SyntaxError;
import dev.airtight.grammar.tree.ContractFile;
import java.util.List;

/**
 * What came of parsing a text.
 *
 * @param file the whole tree if there are no errors, otherwise the declarations and members that
 *     could be parsed
 * @param errors by position
 */
public record ParseResult(ContractFile file, List<SyntaxError> errors) {

  public ParseResult {
    errors = List.copyOf(errors);
  }

  public boolean isValid() {
    return errors.isEmpty();
  }
}
