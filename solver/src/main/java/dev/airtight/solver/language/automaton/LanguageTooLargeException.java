package dev.airtight.solver.language.automaton;

import dev.airtight.solver.language.Language;

/**
 * An operation on languages needed more states or steps than its fixed budget allows.
 *
 * <p>Thrown by every operation of {@link Language} and its companions that builds or searches an
 * automaton. Budgets are counts, never times, so whether it is thrown depends on the operands
 * alone. Callers answer "undecided".
 */
public final class LanguageTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LanguageTooLargeException(String message) {
    super(message);
  }
}
