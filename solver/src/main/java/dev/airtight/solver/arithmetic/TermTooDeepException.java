package dev.airtight.solver.arithmetic;

/** A term is nested too deeply for the arithmetic solver, which is as it was before. */
public final class TermTooDeepException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TermTooDeepException(String message) {
    super(message);
  }
}
